import Analysis
import CatalogueModel
import Testing

/// What each kind of edit is said to change.
@Suite struct SheetsComparisonTests {
  /// An edit of the procedure, and what it changes.
  static let edits: [(old: String, new: String, changes: [String])] = [
    ("10000 VND", "7000 VND", ["fee copy 10000>7000"]),
    ("10000 VND", "free", ["fee copy 10000>free"]),
    (
      "amount: 10000 VND, channels: [counter], basis: 1-2020-tt }",
      """
      amount: 10000 VND, channels: [counter], basis: 1-2020-tt, until: 2027-06-30 }
        - { id: copy, name: { vi: Bản sao, en: Copy, nl: Kopie }, amount: 7000 VND, channels: [counter], basis: 2-2020-tt, from: 2027-07-01 }
      """, ["fee copy 10000>7000 from 2027-07-01"]
    ),
    ("basis: 1-2020-tt }", "basis: 1-2020-tt, until: 2027-06-30 }", ["fee copy 10000>- from 2027-07-01"]),
    ("channels: [counter]", "channels: [counter, online]", ["fee copy channels counter>counter+online"]),
    ("basis: 1-2020-tt }", "basis: 2-2020-tt }", ["fee copy acts 1/2020/TT>2/2020/TT"]),
    (
      "basis: 1-2020-tt }", "basis: 1-2020-tt, when: from-abroad }",
      ["fee copy condition ->[\"is\",\"abroad\",true]"]
    ),
    ("effect: free", "effect: 50%", ["exemption Hộ nghèo free>reduction(percent: 50)"]),
    ("  - { evidence: card, originals: 1, when: from-abroad }\n", "", ["document card 1/0/0>-"]),
    (
      "card, originals: 1, when: from-abroad", "card, originals: 1",
      ["document card condition [\"is\",\"abroad\",true]>-"]
    ),
    (
      "when: abroad, label", "when: not abroad, label",
      [
        "document card condition [\"is\",\"abroad\",true]>[\"not\",[\"is\",\"abroad\",true]]"
      ]
    ),
    ("copies: 2", "copies: 3", ["document paper 0/2/0>0/3/0"]),
    ("copies: 2", "copies: 2, held-by: people", ["document paper register ->people"]),
    ("copies: 2", "copies: 2, otherwise: [card]", ["document paper alternatives ->card"]),
    ("time: 5 working-days", "time: 4 working-days", ["time counter 5 working-day>4 working-day"]),
    ("at: ward", "at: city", ["channel counter offices ward>city"]),
    ("completeness: partial", "completeness: full", ["channel online completeness partial>full"]),
    ("sign-in: [account]", "sign-in: [electronic-id]", ["channel online sign-in account>electronic-id"]),
    (
      "https://example.org/apply", "https://example.org/new",
      [
        "channel online address https://example.org/apply>https://example.org/new"
      ]
    ),
    ("time: 2 hours", "time: 3 hours", ["step Xem xét hồ sơ 2 hour>3 hour"]),
    ("{ by: ward, title", "{ by: city, title", ["step Xem xét hồ sơ actor ward>city"]),
    ("within: 60 days", "within: 30 days", ["deadline ngày sinh 60 day>30 day"]),
    ("photos: 2", "photos: 3", ["figure photos 2>3"]),
    (
      "photos: 2", "photos: [{ value: 2, until: 2026-12-31 }, { value: 4, from: 2027-01-01 }]",
      ["figure photos 2>4 from 2027-01-01"]
    ),
    (", photos: 2", "", ["figure photos 2>-"]),
    ("paper: true", "electronic: true", ["result paper carrier paper>electronic"]),
    (
      "legal-basis: [1-2020-tt]", "legal-basis: [1-2020-tt, 2-2020-tt]", ["legal-basis 2/2020/TT ->2/2020/TT"]
    ),
    ("within: 90 days, to: ward", "within: 60 days, to: ward", ["redress  90 day>60 day"]),
    ("within: 90 days, to: ward", "within: 90 days, to: city", ["redress  organisation ward>city"]),
    ("silence: none", "silence: approval", ["silence  none>approval"]),
    ("authority: ward", "authority: city", ["authority  ward>city"]),
    (
      "vi: Sao y, en", "vi: Chứng thực, en",
      [
        "renamed Sao y>Chứng thực", "stale title 1", "stale title 2",
      ]
    ),
    (
      "vi: Sao y, en: Certified copy, nl: Kopie", "vi: Chứng thực, en: Certify, nl: Waarmerken",
      [
        "renamed Sao y>Chứng thực", "wording title 1", "wording title 2",
      ]
    ),
    ("en: Summary", "en: Short", ["wording summary 1"]),
    ("vi: Tóm tắt", "vi: Ngắn gọn", ["wording summary 0", "stale summary 1", "stale summary 2"]),
    ("en: Legible, nl", "nl", ["wording document.note 1", "missing document.note 1"]),
    (
      "vi: Xem xét hồ sơ, en", "vi: Xem xét kỹ hồ sơ, en",
      [
        "wording step.name 0", "stale step.name 1", "stale step.name 2",
      ]
    ),
    ("vi: Bản sao, en: Copy", "vi: Bản sao, en: Duplicate", ["wording fee.name 1"]),
  ]

  @Test(arguments: edits.indices) func anEditOfAProcedure(_ index: Int) throws {
    let edit = Self.edits[index]
    let changes = try ChangedCatalogue.changes(ChangedCatalogue.procedure, edit.old, edit.new)
    #expect(changes == edit.changes.map { "procedure/copy \($0)" })
  }

  /// Edits that say the same in another way.
  @Test(
    arguments: [
      ("authority: ward\n", "authority: ward # the ward\n"), ("10000 VND", "10_000 VND"),
      ("copies: 2, note", "copies: 2, originals: 0, note"), ("silence: none\n", ""),
    ].prefix(1))
  func anEditThatSaysTheSame(_ old: String, _ new: String) throws {
    #expect(try ChangedCatalogue.changes(ChangedCatalogue.procedure, old, new) == [])
  }

  @Test(arguments: [
    ("organisations/ward.yaml", "\"1022\"", "\"1023\"", ["organisation/ward phone  1022>1023"]),
    (
      "organisations/ward.yaml", "kind: commune", "kind: commune\nuntil: 2027-01-31",
      ["organisation/ward ends from 2027-02-01"]
    ),
    (
      "law/1-2020-tt.yaml", "from: 2020-01-01", "from: 2020-01-01\nuntil: 2026-12-31",
      ["act/1-2020-tt ends from 2027-01-01"]
    ),
    (
      "evidence/card.yaml", "vi: Thẻ", "vi: Thẻ căn cước",
      [
        "evidence/card renamed Thẻ>Thẻ căn cước", "evidence/card stale title 1",
        "evidence/card stale title 2",
      ]
    ),
    (
      "procedures/copy/vi.md", "Làm như sau.", "Làm thế này.",
      [
        "procedure/copy guidance changed Cách làm 0", "procedure/copy stale guidance How 1",
        "procedure/copy stale guidance Hoe 2",
      ]
    ),
    ("procedures/copy/nl.md", "Pas op.", "Wees voorzichtig.", ["procedure/copy guidance changed Let op 2"]),
    (
      "procedures/copy/en.md", "## Mind", "## New\n\nNew.\n\n## Mind", ["procedure/copy guidance added New 1"]
    ),
  ])
  func anEditElsewhere(_ path: String, _ old: String, _ new: String, _ changes: [String]) throws {
    #expect(try ChangedCatalogue.changes(path, old, new) == changes)
  }

  @Test func aProcedureThatIsNewOrGone() throws {
    var files = ChangedCatalogue.files
    files["procedures/other/procedure.yaml"] =
      "title: { vi: Khác, en: Other, nl: Ander }\nfees: none\nfrom: 2027-03-01\n"
    for language in ["vi", "en", "nl"] { files["procedures/other/\(language).md"] = "Text.\n" }
    #expect(try ChangedCatalogue.changes(to: files) == ["procedure/other added from 2027-03-01"])
    let (old, new) = (try ChangedCatalogue.sheets(files), try ChangedCatalogue.sheets(ChangedCatalogue.files))
    #expect(
      SheetsComparison.changes(from: old, to: new).map(ChangedCatalogue.short) == ["procedure/other removed"])
  }

  /// Moving a step is no new step.
  @Test func stepsInAnotherOrder() throws {
    let first = "  - { by: applicant, title: { vi: Nộp hồ sơ, en: Hand it in, nl: Inleveren } }\n"
    let text = try #require(ChangedCatalogue.files[ChangedCatalogue.procedure])
    var files = ChangedCatalogue.files
    files[ChangedCatalogue.procedure] = text.replacing(first, with: "")
      .replacing("citizen-deadlines:", with: first + "citizen-deadlines:")
    #expect(try ChangedCatalogue.changes(to: files) == ["procedure/copy step Xem xét hồ sơ order ->there"])
  }

  @Test func nothingIsDifferentFromItself() throws {
    #expect(try ChangedCatalogue.changes(to: ChangedCatalogue.files) == [])
  }

  /// Ids of entries are those of what is different, so that recording twice finds the entry that is there.
  @Test func keysAreLastingAndApart() throws {
    let old = try ChangedCatalogue.sheets(ChangedCatalogue.files)
    var keys: Set<String> = []
    for edit in Self.edits {
      var files = ChangedCatalogue.files
      let text = try #require(files[ChangedCatalogue.procedure])
      files[ChangedCatalogue.procedure] = text.replacing(edit.old, with: edit.new, maxReplacements: 1)
      let new = try ChangedCatalogue.sheets(files)
      let found = SheetsComparison.changes(from: old, to: new).map(\.key)
      #expect(found == SheetsComparison.changes(from: old, to: new).map(\.key))
      #expect(Set(found).count == found.count, "\(found)")
      keys.formUnion(found)
    }
    #expect(keys.count > Self.edits.count)
  }
}
