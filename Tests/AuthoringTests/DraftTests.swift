import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import TestSupport
import Testing

@testable import Authoring

/// What answers become, in a small catalogue.
@Suite struct DraftTests {
  private func content(_ languages: [String], more: [String: String] = [:], schemas: String? = nil) throws
    -> ExistingContent
  {
    let files = SampleCatalogue.aMinimal(languages: languages).merging(more) { $1 }
    var map = SourceMap()
    let sources = files.sorted { $0.key < $1.key }.map { path, text in
      ContentFile(path: path, file: map.add(SourceFile(path: "content/\(path)", bytes: Array(text.utf8))))
    }
    let today = CivilDate(daysSince1970: 20_000)
    let loaded = CatalogueLoader.load(sources, map: &map, root: "content", asOf: { _ in today }, jobs: 1)
    return ExistingContent(
      try #require(loaded.value), on: today, paths: Set(files.keys), schemas: schemas
    ) { files[$0].map { Array($0.utf8) } }
  }

  private func draft(
    _ kind: DraftKind, _ statements: [(String, String?, String)], in content: ExistingContent
  ) -> Draft {
    var interview = NewContent.interview(kind, in: content)
    let refusals = interview.take(
      statements.map { Interview.Statement($0.0, in: $0.1.flatMap { LanguageTag($0) }, $0.2) })
    #expect(refusals == [])
    #expect(interview.settle().isEmpty)
    return NewContent.draft(kind, interview.answers, in: content)
  }

  @Test func aTopicIsWrittenInTheHouseStyle() throws {
    let content = try content(["vi", "en"], schemas: "../schemas")
    let draft = draft(
      .topic, [("name", "vi", "Nhà: ở"), ("name", "en", "Housing"), ("summary", "en", "Flats")], in: content)
    #expect(
      draft.files == [
        DraftFile(
          path: "topics/housing.yaml",
          text: """
            # yaml-language-server: $schema=../../schemas/topic.json
            name:
              vi: "Nhà: ở"
              en: Housing
            summary:
              en: Flats

            """)
      ])
  }

  /// All that may be stated of each kind.
  private static let statements: [DraftKind: [(String, String?, String)]] = [
    .procedure: [
      ("title", "vi", "Xin phép: nhà"), ("title", "en", "Ask a permit"), ("summary", "en", "A permit, soon"),
      ("authority", nil, "office"), ("topic", nil, "living"), ("counter", nil, "office"),
      ("online", nil, "https://example.org/apply?a=1"), ("time", nil, "5..7 working-days"),
      ("fee", nil, "10 EUR"), ("documents", nil, "paper"), ("results", nil, "paper"),
      ("audience", nil, "citizen, business"), ("languages", nil, "vi, en"), ("silence", nil, "none"),
    ],
    .form: [("procedure", nil, "get-permit"), ("title", "vi", "Đơn"), ("title", "en", "Request")],
    .lifeEvent: [("title", "vi", "Nhà"), ("title", "en", "Moving"), ("procedures", nil, "get-permit")],
    .organisation: [
      ("name", "vi", "Toà"), ("name", "en", "Court"), ("kind", nil, "office"), ("parent", nil, "office"),
      ("address", "en", "1 Street, Town"), ("phone", nil, "ext. 12 (mornings)"),
    ],
    .evidence: [("name", "vi", "Giấy"), ("name", "en", "Card: blue"), ("issuer", nil, "office")],
    .act: [
      ("number", nil, "Act/12"), ("title", "vi", "Luật"), ("title", "en", "Law"),
      ("issued", nil, "2026-01-02"),
      ("link", nil, "https://example.org/\(String(repeating: "a", count: 120))"),
    ],
    .topic: [("name", "vi", "Nhà: ở"), ("name", "en", "Housing"), ("summary", "en", "Flats")],
    .register: [("name", "vi", "Sổ"), ("name", "en", "Register"), ("keeper", nil, "office")],
    .page: [
      ("title", "vi", "Riêng"), ("title", "en", "Privacy: us"), ("text", "vi", "A"), ("text", "en", "B"),
    ],
  ]

  /// What is written is in the form of ‘balie format’.
  @Test(arguments: DraftKind.allCases) func whatIsNewIsInGoodShape(_ kind: DraftKind) throws {
    let languages = ["vi", "en"]
    let content = try content(
      languages,
      more: [
        "organisations/office.yaml": "name: { vi: A, en: Office }\naddress: { vi: A, en: B }\n",
        "topics/living.yaml": "name: { vi: A, en: Living }\n",
        "evidence/paper.yaml": "name: { vi: A, en: Paper }\n",
      ], schemas: "../schemas")
    let draft = draft(kind, try #require(Self.statements[kind]), in: content)
    #expect(!draft.files.isEmpty)
    let format = ContentFormat(languages: languages)
    for file in draft.files {
      let outcome = format.formatted(Array(file.text.utf8), file.path, of: FileID(index: 0))
      #expect(outcome == .asItWas, "\(file.text)")
    }
    for change in draft.changes {
      let outcome = format.formatted(Array(change.text.utf8), change.path, of: FileID(index: 0))
      #expect(outcome == .asItWas, "\(change.text)")
    }
  }

  /// A portal may speak languages that Balie has no words in.
  @Test func aFormInAnUnknownLanguageIsAskedForItsField() throws {
    let content = try content(["fr", "en"])
    var interview = NewContent.interview(.form, in: content)
    _ = interview.take([
      Interview.Statement("procedure", "get-permit"),
      Interview.Statement("title", in: LanguageTag("fr"), "Demande"),
      Interview.Statement("title", in: LanguageTag("en"), "Request"),
    ])
    #expect(interview.next?.name == "id")
    #expect(interview.settle().map(\.flag) == ["--field fr=…"])
  }

  @Test func aFormReplacesThatThereAreNoDocuments() throws {
    let draft = draft(
      .form, [("procedure", nil, "get-permit"), ("title", "en", "Request")], in: try content(["en"]))
    #expect(draft.files.map(\.path) == ["procedures/get-permit/forms/request.yaml", "evidence/request.yaml"])
    let change = try #require(draft.changes.first)
    #expect(change.text.hasSuffix("documents:\n  - { evidence: request, form: request, originals: 1 }\n"))
  }

  @Test func whereNoLineCanBeAddedItIsTold() throws {
    let flow = "title: { en: Get a permit }\ndocuments: [{ evidence: paper }]\n"
    let content = try content(
      ["en"],
      more: ["procedures/get-permit/procedure.yaml": flow, "evidence/paper.yaml": "name: { en: Paper }\n"])
    let draft = draft(.form, [("procedure", nil, "get-permit"), ("title", "en", "Request")], in: content)
    #expect(draft.changes.isEmpty)
    #expect(draft.next.contains { $0.contains("Add to ‘documents’") && $0.contains("form: request") })
  }

  @Test func aNameThatIsTakenIsNotProposed() throws {
    let content = try content(["en"], more: ["topics/housing.yaml": "name: { en: Living }\n"])
    var interview = NewContent.interview(.topic, in: content)
    _ = interview.take([Interview.Statement("name", in: LanguageTag("en"), "Housing")])
    #expect(interview.settle().map(\.flag) == ["--id …"])
  }
}
