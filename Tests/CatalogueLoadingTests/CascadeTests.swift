import CatalogueLoading
import Diagnostics
import Testing

/// One mistake is one finding, however much else depends on it; many mistakes are all reported at once.
@Suite struct CascadeTests {
  private static let move = "procedures/move/procedure.yaml"
  private static let form = "procedures/move/forms/application.yaml"

  private struct NotOnce: Error {}

  @Test(
    arguments: [
      // Entities that cannot be read are still there for whoever refers to them.
      (
        ["organisations/office.yaml"], "organisations/office.yaml", "kind: office", "kind: offic",
        "unknown-value"
      ),
      (
        ["organisations/office.yaml"], "organisations/office.yaml", "name:", "title:",
        "missing-key unknown-key"
      ),
      (
        ["evidence/certificate.yaml"], "evidence/certificate.yaml", "issued-by: move", "issued-by: [",
        "yaml-syntax"
      ),
      (["procedures/move/procedure.yaml"], move, "code: \"1.000001\"", "- what", "yaml-syntax"),
      (["law/1-2020.yaml"], "law/1-2020.yaml", "from: 2021-01-01", "from: 1 January", "bad-date"),
      // What stands below a misspelt key is there, and what refers to it is right.
      ([move], move, "questions:", "question:", "unknown-key"),
      ([move], move, "conditions:", "condition:", "unknown-key"),
      ([move], move, "channels:", "chanels:", "unknown-key"),
      ([form], form, "pages:", "paes:", "unknown-key"),
      ([form], form, "fields:\n", "fieds:\n", "unknown-key"),
      ([form], form, "type: date", "tye: date", "unknown-key"),
      (
        [form], form, "fields:\n",
        "fields:\n      - { type: detils, label: \(label("More")), text: \(label("That")) }\n",
        "unknown-value"
      ),
      (
        [form], form, "max-length: 120 }",
        """
        max-length: 120 }
              - { id: way, type: choice, label: \(label("Way")), optons: { land: \(label("Land")) } }
              - { id: road, type: text, label: \(label("Road")), when: way is land }
        """, "unknown-key"
      ),
      (["portal.yaml"], "portal.yaml", "languages:", "langauges:", "unknown-key"),
      (["portal.yaml"], "portal.yaml", "currency:", "curency:", "unknown-key"),
      // A question that cannot be read is still a name.
      ([move], move, "type: number, min: 0, max: 100", "type: nummer", "unknown-value"),
      ([move], move, "questions:\n  days-ago", "questions:\n  - days-ago", "wrong-type yaml-syntax"),
      ([move], move, "  late: days-ago > 60", "  late: days-ago >", "condition-syntax"),
      ([move], move, "  late: days-ago > 60", "  - days-ago > 60", "wrong-type"),
      // Two times of conditions that cannot be read are not for the same case.
      (
        [move], move, "time: 5 working-days }",
        "time: [{ value: 5 days, when: ago > 1 }, { value: 1 day, when: ago < 2 }] }",
        "condition-unknown-name condition-unknown-name"
      ),
      // What is cut off from a language for want of a colon is not missing.
      (["topics/people.yaml"], "topics/people.yaml", "{ vi:", "{ vi", "unknown-language"),
      // Front matter that cannot be read is there.
      (["pages/help/en.md"], "pages/help/en.md", "slug: help\n---", "slug: help", "front-matter-unclosed"),
      (["pages/help/en.md"], "pages/help/en.md", "title: Help\nslug: help", "- Help", "front-matter-kind"),
      (["pages/help/en.md"], "pages/help/en.md", "title: Help", "title: \"Help", "yaml-syntax"),
      // A form that cannot be read is still a form.
      (
        ["procedures/move/forms/application.yaml"], "procedures/move/forms/application.yaml", "pages:",
        "page:", "missing-key unknown-key"
      ),
      // A fee that cannot be read is still a fee.
      ([move], move, "amount: 8000 VND", "amount: lots", "bad-amount"),
      ([move], move, "amount: 8000 VND", "ammount: 8000 VND", "missing-key unknown-key"),
    ] as [([String], String, String, String, String)])
  func aFaultIsNotReportedTwice(
    _ files: [String], _ file: String, _ find: String, _ put: String, _ codes: String
  ) throws {
    let loaded = try SampleContent.aMinimalCatalogue.replacing(find, with: put, in: file).load()
    #expect(!loaded.findings.isEmpty)
    #expect(Set(loaded.findings.map { loaded.path(of: $0) }) == Set(files), "\(loaded.report)")
    let allowed = codes.split(separator: " ").map(String.init)
    #expect(loaded.findings.allSatisfy { allowed.contains($0.rule.code) }, "\(loaded.report)")
    #expect(loaded.findings.count <= allowed.count, "\(loaded.report)")
  }

  @Test(
    arguments: [
      ("[vi, «EN», nl]", "bad-value"), ("«[]»", "wrong-type"), ("[vi, en, «en»]", "duplicate-id"),
    ])
  func aPortalWithoutLanguagesSaysSoAndNothingElse(_ languages: String, _ code: String) throws {
    let loaded = try SampleContent.aMinimalCatalogue
      .replacing("languages: [vi, en, nl]", with: "languages: \(languages)", in: "portal.yaml").load()
    #expect(loaded.codes == ["portal.yaml: \(code)"])
    #expect(loaded.catalogue == nil)
    let place = try #require(loaded.findings.first).span
    #expect(loaded.marks["portal.yaml"] == [Int(place.start)..<Int(place.end)])
  }

  @Test(
    "A portal.yaml that is no YAML hides nothing of other files, as long as its languages can be read",
    arguments: [
      ("languages: [vi, en, nl]", "languages: [vi, en, nl]\nbase-url: [", true),
      ("languages: [vi, en, nl]", "tagline: { vi\nlanguages:\n- vi # first\n\n- en\n- nl\nx: {", true),
      ("languages: [vi, en, nl]", "languages:\r\n  [vi,\r\n  en, nl]\r\nx: }", true),
      ("languages: [vi, en, nl]", "languages: [vi, en, nl", false),
      ("languages: [vi, en, nl]", "language: [vi, en, nl", false),
    ])
  func anUnreadablePortal(_ find: String, _ put: String, _ isKnown: Bool) throws {
    let procedure = "procedures/move/procedure.yaml"
    let loaded = try SampleContent.aMinimalCatalogue.replacing(find, with: put, in: "portal.yaml")
      .replacing("topic: people", with: "topic: peple", in: procedure)
      .replacing("nl:", with: "de:", in: "topics/people.yaml").load()
    let others: Set = [
      "\(procedure): unknown-id", "topics/people.yaml: unknown-language",
      "topics/people.yaml: missing-translation",
    ]
    #expect(loaded.catalogue == nil)
    let expected = (isKnown ? others : []).union(["portal.yaml: yaml-syntax"])
    #expect(Set(loaded.codes) == expected, "\(loaded.report)")
  }

  @Test func everythingIsReportedAtOnce() throws {
    var content = SampleContent.aMinimalCatalogue
    var expected: [String] = []
    // Faults that do not touch the same line.
    let edits = [
      ("procedures/move/procedure.yaml", "topic: people", "topic: peple", "unknown-id"),
      ("procedures/move/procedure.yaml", "[citizen]", "[citizens]", "unknown-value"),
      ("procedures/move/procedure.yaml", "days-ago > 60", "dys-ago > 60", "condition-unknown-name"),
      ("procedures/move/procedure.yaml", "5 working-days", "5 workdays", "bad-duration"),
      ("procedures/move/procedure.yaml", "8000 VND", "8.000 VND", "bad-amount"),
      ("procedures/move/procedure.yaml", "silence: none", "silens: none", "unknown-key"),
      ("procedures/move/forms/application.yaml", "type: text", "type: txt", "unknown-value"),
      ("procedures/move/en.md", "{fee:registration}", "{fee:x}", "unknown-fact"),
      ("procedures/move/en.md", "organisation:office", "organisation:x-y", "dead-link"),
      ("organisations/ministry.yaml", "ministry\n", "ministri\n", "unknown-value"),
      ("law/1-2020.yaml", "2021-01-01", "2021-13-01", "bad-date"),
      ("portal.yaml", "calendar: office", "calendar: offices", "unknown-id"),
      ("pages/help/en.md", "slug: help", "slug: Help", "bad-slug"),
      ("topics/people.yaml", "name:", "nam:", "unknown-key"),
    ]
    for (file, find, put, code) in edits {
      let text = try #require(content.files[file])
      try #require(text.contains(find), "\(find) is not in \(file)")
      content.files[file] = text.replacing(find, with: put, maxReplacements: 1)
      expected.append("\(file): \(code)")
    }
    #expect(content.load().codes.sorted() == expected.sorted())
  }

  @Test func findingsDoNotDependOnThreads() throws {
    var content = SampleContent.aMinimalCatalogue
    for number in 0..<120 {
      let kind = [
        "fees: 1", "topic: nowhere", "legal-basis: [9-2010]", "silence: nothing", "speed: 3", "verified: {}",
      ]
      content.files["procedures/p\(number)/procedure.yaml"] =
        "title: \(label("Thing \(number / 2)"))\n\(kind[number % kind.count])\n"
      content.files["procedures/p\(number)/vi.md"] = "[x](procedure:p\(number + 1)) {fee:x}\n"
    }
    let (one, eight) = (content.load(jobs: 1), content.load(jobs: 8))
    #expect(one.findings.count > 300)
    #expect(one.findings == eight.findings)
    #expect(one.report == eight.report)
    #expect(one.findings == one.findings.sorted())
  }

  @Test func manyFilesOfABadFolderAreOneFinding() {
    var content = SampleContent.aMinimalCatalogue
    for name in ["procedure.yaml", "vi.md", "en.md", "forms/a.yaml"] {
      content.files["procedures/Big Thing/\(name)"] = "x"
    }
    #expect(content.load().findings.map(\.rule.code) == ["bad-id"])
  }
}
