import CatalogueLoading
import CatalogueModel
import Diagnostics
import TestSupport
import Testing

/// A content folder in memory: texts by path. The marks « and » in them are taken out when it is loaded.
struct SampleContent {
  var files: [String: String]
  /// Files that are no text, such as pictures.
  var pictures: Set<String> = []

  /// What loading gave, with the places of the marks.
  struct Loaded {
    let catalogue: Catalogue?
    let findings: [Diagnostic]
    let map: SourceMap
    let marks: [String: [Range<Int>]]

    func path(of finding: Diagnostic) -> String {
      String(map[finding.span.file].path.dropFirst("content/".count))
    }

    /// Findings as `path: code` for comparison.
    var codes: [String] { findings.map { "\(path(of: $0)): \($0.rule.code)" } }

    var report: String { Report(findings: findings, map: map, version: "test").written(as: .text) }
  }

  func load(asOf day: String = "2026-11-22", jobs: Int = 1) -> Loaded {
    let (content, texts, marks) = sources()
    var map = texts
    let today = CivilDate(day) ?? CivilDate(daysSince1970: 0)
    let checked = CatalogueLoader.load(content, map: &map, root: "content", asOf: { _ in today }, jobs: jobs)
    return Loaded(catalogue: checked.value, findings: checked.findings, map: map, marks: marks)
  }

  /// The files as a run has them, and the places of the marks.
  func sources() -> (files: [ContentFile], map: SourceMap, marks: [String: [Range<Int>]]) {
    var map = SourceMap()
    var content: [ContentFile] = pictures.sorted().map { ContentFile(path: $0, file: nil) }
    var marks: [String: [Range<Int>]] = [:]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let marked = MarkedText(text)
      if !marked.marks.isEmpty { marks[path] = marked.marks }
      let file = map.add(SourceFile(path: "content/\(path)", bytes: Array(marked.text.utf8)))
      content.append(ContentFile(path: path, file: file))
    }
    return (content, map, marks)
  }

  /// The same with a stretch of a file replaced, which must be there once.
  func replacing(_ find: String, with put: String, in path: String) throws -> SampleContent {
    var changed = self
    let text = try #require(files[path], "no file \(path)")
    try #require(text.ranges(of: find).count == 1, "‘\(find)’ is not once in \(path)")
    changed.files[path] = text.replacing(find, with: put)
    return changed
  }

  func adding(_ text: String, at path: String) -> SampleContent {
    var changed = self
    changed.files[path] = text
    return changed
  }
}

/// A text in the three languages of the samples.
func label(_ text: String) -> String { "{ vi: \"\(text) (vi)\", en: \"\(text)\", nl: \"\(text) (nl)\" }" }

extension SampleContent {
  /// The least that has one of everything, and nothing wrong.
  static let aMinimalCatalogue = SampleContent(
    files: portal.merging(shared) { a, _ in a }.merging(procedures) { a, _ in a },
    pictures: ["procedures/move/map.png"])

  private static let portal = [
    "portal.yaml": """
    name: \(label("City counter"))
    base-url: https://example.org/portal
    languages: [vi, en, nl]
    currency: VND
    time-zone: Asia/Ho_Chi_Minh
    calendar: office
    operator: ministry
    most-used: [move]
    contacts:
      - { kind: phone, value: "1022" }
    theme:
      light: { ink: "#14262b" }

    """
  ]

  private static let shared = [
    "calendars/office.yaml": """
    name: \(label("Offices"))
    weekend: [saturday, sunday]
    cut-off: "15:00"
    holidays:
      - { date: 2026-01-01, name: \(label("New Year")) }

    """,
    "organisations/ministry.yaml": "name: \(label("Ministry"))\nkind: ministry\n",
    "organisations/office.yaml": "name: \(label("Office"))\nkind: office\nparent: ministry\n",
    "evidence/application.yaml": "name: \(label("Application"))\n",
    "evidence/certificate.yaml": "name: \(label("Certificate"))\nissued-by: move\nheld-by: people\n",
    "registers/people.yaml": "name: \(label("Register of people"))\nkeeper: ministry\n",
    "law/1-2020.yaml": "number: 1/2020\ntitle: \(label("Residence law"))\nfrom: 2021-01-01\n",
    "law/9-2010.yaml":
      "number: 9/2010\ntitle: \(label("Old law"))\nfrom: 2010-01-01\nuntil: 2020-12-31\nreplaced-by: 1-2020\n",
    "topics/people.yaml": "name: \(label("People"))\n",
    "life-events/moving/life-event.yaml": "title: \(label("Moving"))\nprocedures: [move]\n",
    "life-events/moving/vi.md": "Chuyển nhà.\n",
    "pages/help/vi.md": "---\ntitle: Trợ giúp\n---\n\nHãy hỏi.\n",
    "pages/help/en.md": "---\ntitle: Help\nslug: help\n---\n\nAsk.\n",
    "pages/help/nl.md": "---\ntitle: Hulp\n---\n\nVraag maar.\n",
  ]

  private static let procedures = [
    "procedures/move/procedure.yaml": """
    code: "1.000001"
    title: \(label("Move house"))
    summary: \(label("For whoever moves."))
    topic: people
    life-events: [moving]
    audience: [citizen]
    authority: office
    questions:
      days-ago: { ask: \(label("How many days ago?")), type: number, min: 0, max: 100 }
      reason: { ask: \(label("Why?")), type: choice, options: { loss: \(label("Loss")), other: \(label("Other")) } }
    conditions:
      late: days-ago > 60
    channels:
      counter: { at: office, time: 5 working-days }
    fees:
      - { name: \(label("Fee")), id: registration, amount: 8000 VND, until: 2026-12-31 }
      - { id: registration, name: \(label("Fee")), amount: 10000 VND, from: 2027-01-01 }
    exemptions:
      - { name: \(label("Children")), effect: 50 %, fees: [registration] }
    documents:
      - { evidence: application, form: application, originals: 1, when: late }
    steps:
      - { by: applicant, title: \(label("Ask")), when: reason is loss }
    results:
      - { evidence: certificate, electronic: true }
    legal-basis: [1-2020]
    silence: none
    languages: [vi]
    verified: { on: 2026-11-01, by: office }

    """,
    "procedures/move/forms/application.yaml": """
    id: application
    title: \(label("Application form"))
    pages:
      - id: person
        title: \(label("You"))
        fields:
          - { id: full-name, type: text, label: \(label("Name")), required: true, max-length: 120 }
          - { id: moved-on, type: date, label: \(label("Day")), max: today, when: late }

    """,
    "procedures/move/vi.md": "Chuyển nhà.\n",
    "procedures/move/en.md": """
    ## How to pay

    You pay {fee:registration} at [the office](organisation:office). See [how](#how-to-pay).

    ![A map of the office](map.png)

    """,
    "procedures/move/nl.md": "Verhuizen.\n",
    "procedures/other/procedure.yaml": "title: \(label("Another thing"))\n",
    "procedures/other/vi.md": "Khác.\n",
    "procedures/other/en.md": "Other.\n",
    "procedures/other/nl.md": "Anders.\n",
  ]
}

@Suite struct SampleContentTests {
  @Test func theMinimalCatalogueHasNothingWrong() throws {
    let loaded = SampleContent.aMinimalCatalogue.load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    let catalogue = try #require(loaded.catalogue)
    #expect(catalogue.procedures.map(\.id.text) == ["move", "other"])
    #expect(catalogue.portal.languages.map(\.tag) == ["vi", "en", "nl"])
  }
}
