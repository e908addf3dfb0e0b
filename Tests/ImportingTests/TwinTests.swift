import Diagnostics
import TestSupport
import Testing

@testable import Importing

@Suite struct TwinTests {
  private static let english = RunnerFile.with(
    pages: RunnerFile.page(
      "a",
      #"{"type": "RadiosField", "name": "q", "title": "Which?", "list": "l"}, {"type": "TextField", "name": "t", "title": "Name"}"#,
      next: #"{"path": "/b", "condition": "c"}, {"path": "/summary"}"#) + ","
      + RunnerFile.page("b", RunnerFile.yesNo("r"), next: #"{"path": "/summary"}"#),
    conditions: RunnerFile.condition("c", "q", "is", "x"),
    lists: #"{"name": "l", "items": [{"text": "One", "value": "x"}, {"text": "Two", "value": "y"}]}"#)

  /// The same with translated words and paths.
  private static let welsh = english.replacing("Which?", with: "Pa un?").replacing("One", with: "Un")
    .replacing("\"/b\"", with: "\"/w\"").replacing("\"title\": \"Name\"", with: "\"title\": \"Enw\"")
    .replacing("{\"name\": \"Apply", with: "{\"metadata\": {\"isWelsh\": true}, \"name\": \"Gwneud cais")

  private func forms(_ texts: [String]) -> [String] {
    RunnerFile.run(texts).value.filter { $0.path.contains("/forms/") }.map(\.text)
  }

  @Test func versionsThatAgreeBecomeOneForm() throws {
    let checked = RunnerFile.run([Self.welsh, Self.english])
    #expect(checked.findings.isEmpty, "\(checked.findings.map(\.message))")
    let forms = forms([Self.welsh, Self.english])
    #expect(forms.count == 1)
    let form = try #require(forms.first)
    #expect(form.contains("label: { en: \"Which?\", cy: \"Pa un?\" }"))
    #expect(form.contains("x: { en: \"One\", cy: \"Un\" }"))
    #expect(form.contains("label: { en: \"Name\", cy: \"Enw\" }"))
    #expect(form.contains("when: which is x"))
    #expect(checked.value.first?.text.contains("languages: [en, cy]") == true)
  }

  /// The first difference in the Welsh file, marked.
  @Test(
    arguments: [
      (
        "{\"type\": \"TextField\", \"name\": \"t\"", "{\"type\": \"TextField\", \"name\": «\"tt\"»",
        "‘tt’ stands where"
      ),
      (
        "{\"type\": \"TextField\", \"name\": \"t\"", "{\"type\": \"FreeTextField\", \"name\": «\"t\"»",
        "not a TextField"
      ),
      ("\"name\": \"t\", ", "\"name\": «\"t\"», \"options\": {\"required\": false}, ", "one version only"),
      ("\"name\": \"t\", ", "\"name\": «\"t\"», \"schema\": {\"max\": 3}, ", "other options"),
      ("\"value\": \"y\"", "\"value\": \"z\"", "other options"),
      ("\"value\": \"x\"}}]", "\"value\": \"y\"}}]", "says something else"),
      (", {\"path\": \"/summary\"}]}", "]}", "other pages"),
    ] as [(String, String, String)])
  func theFirstDifferenceIsTold(_ original: String, _ changed: String, _ words: String) throws {
    let marked = MarkedText(Self.welsh.replacing(original, with: changed, maxReplacements: 1))
    let checked = RunnerFile.run([Self.english, marked.text])
    let finding = try #require(checked.findings.first { $0.rule.code == "import-twin" })
    #expect(checked.findings.count { $0.rule.code == "import-twin" } == 1)
    #expect(finding.message.contains(words), "\(finding.message)")
    #expect(finding.span.file == FileID(index: 1) && finding.notes.first?.span?.file == FileID(index: 0))
    if let mark = marked.marks.first { #expect(Int(finding.span.start)..<Int(finding.span.end) == mark) }
    #expect(forms([Self.english, marked.text]).count == 2)
  }

  @Test func aPageMoreIsADifference() throws {
    let more = Self.welsh.replacing(
      "{\"path\": \"/summary\", \"title\"",
      with: RunnerFile.page("z", RunnerFile.yesNo("zz"), next: "") + ", {\"path\": \"/summary\", \"title\"")
    let finding = try #require(
      RunnerFile.run([Self.english, more]).findings.first { $0.rule.code == "import-twin" })
    #expect(finding.message.contains("page"))
  }

  @Test func differentFormsAreNoTwins() {
    let other = Self.welsh.replacing("\"q\"", with: "\"k\"").replacing("\"t\"", with: "\"m\"").replacing(
      "\"r\"", with: "\"s\"")
    #expect(forms([Self.english, other]).count == 2)
    #expect(RunnerFile.run([Self.english, other]).findings.isEmpty)
  }
}
