import Diagnostics
import TestSupport
import Testing

@testable import Importing

@Suite struct RuleTests {
  /// A fault, marked, that is the only finding; words of its message.
  struct Planted: Sendable, CustomTestStringConvertible {
    let code: String
    let text: String
    let words: String

    init(_ code: String, _ text: String, _ words: String) {
      (self.code, self.text, self.words) = (code, text, words)
    }

    var testDescription: String { "\(code): \(words)" }
  }

  private static func component(_ text: String, lists: String = "") -> String {
    RunnerFile.with(component: text, lists: lists)
  }

  private static func linked(_ links: String, conditions: String = "", field: String = RunnerFile.yesNo("q"))
    -> String
  {
    RunnerFile.with(
      pages: RunnerFile.page("a", field, next: links) + ","
        + RunnerFile.page("b", RunnerFile.yesNo("r"), next: #"{"path": "/summary"}"#), conditions: conditions)
  }

  private static func asking(_ condition: String, field: String = RunnerFile.yesNo("q")) -> String {
    linked(#"{"path": "/b", "condition": "c"}, {"path": "/summary"}"#, conditions: condition, field: field)
  }

  static let planted: [Planted] = [
    Planted("import-shape", "«[]»", "braces"), Planted("import-shape", "«{»}", "‘pages’"),
    Planted("import-shape", #"{"pages": «"none"»}"#, "list"),
    Planted(
      "import-shape",
      RunnerFile.with(
        pages: RunnerFile.page("a", RunnerFile.yesNo("q"), next: #"{"path": "/summary"}"#)
          + #", «{»"title": "A"}"#),
      "‘path’ of a page"),
    Planted("import-shape", component(#"{"type": "TextField", "name": "a", "title": «["A"]»}"#), "a text"),
    Planted(
      "import-shape",
      component(#"{"type": "TextField", "name": "a", "title": "A", "options": {"required": «"maybe"»}}"#),
      "true or false"),
    Planted(
      "import-shape",
      component(#"{"type": "FreeTextField", "name": "a", "title": "A", "options": {"maxWords": «"many"»}}"#),
      "whole number"),
    Planted("import-unknown-name", linked(#"{"path": «"/bb"»}, {"path": "/b"}"#), "No page"),
    Planted("import-unknown-name", linked(#"{"path": "/b", "condition": «"c"»}"#), "No condition"),
    Planted(
      "import-unknown-name",
      linked(
        #"{"path": "/summary", "condition": "c"}, {"path": "/b"}"#,
        conditions: RunnerFile.condition("c", "q", "is", "true").replacing(
          #""name": "q""#, with: #""name": «"qq"»"#)),
      "No field"),
    Planted(
      "import-unknown-name",
      component(
        #"{"type": "RadiosField", "name": "a", "title": "A", "list": «"x"»}, \#(RunnerFile.yesNo("z"))"#),
      "No list"),
    Planted(
      "import-loss", component(#"{"type": «"Signature"», "name": "a"}, \#(RunnerFile.yesNo("z"))"#),
      "Signature"),
    Planted(
      "import-loss",
      component(#"{"type": "TextField", "name": "a", "title": "A", "options": {«"speak"»: true}}"#), "speak"),
    Planted(
      "import-loss",
      component(#"{"type": "TextField", "name": "a", "title": "A", "schema": {"regex": «"(?=a)b"»}}"#),
      "pattern"),
    Planted(
      "import-loss",
      component(
        #"{"type": "DatePartsField", "name": "a", "title": "A", "options": {"maxDaysInPast": «"30"»}}"#),
      "30 days"),
    Planted(
      "import-loss",
      component(
        #"{"type": "ClientSideFileUploadField", "name": "a", "title": "A", "options": {"dropzoneConfig": {"acceptedFiles": «"application/pdf,x/y"»}}}"#
      ), "x/y"),
    Planted(
      "import-loss",
      RunnerFile.with(
        pages: RunnerFile.page("a", RunnerFile.yesNo("q"), next: #"{"path": "/summary"}"#),
        more: #", "fees": [«{"amount": 25}»]"#), "payment"),
    Planted(
      "import-loss",
      RunnerFile.with(
        pages:
          #"{"path": "/a", "title": "A", "controller": «"./pages/upload.js"», "components": [\#(RunnerFile.yesNo("q"))], "next": [{"path": "/summary"}]}"#
      ), "upload.js"),
    Planted(
      "import-condition",
      asking(
        RunnerFile.condition("c", "q", "is longer than", "3"),
        field: #"{"type": "TextField", "name": "q", "title": "Q"}"#
      ).replacing(#""path": "/b", "title""#, with: #""path": «"/b"», "title""#), "compares a TextField"),
    Planted(
      "import-condition", asking(#"{"name": «"c"», "value": {"conditions": [{"conditionName": "c"}]}}"#),
      "itself"),
    Planted(
      "import-condition", asking(#"{"name": "c", "value": «"q == dateForComparison(-7, 'days')"»}"#), "‘c’"),
    Planted(
      "import-condition",
      linked(
        #"{"path": "/summary", "condition": "c"}, {"path": "/b"}"#,
        conditions: RunnerFile.condition("c", "q", "is", "true"),
        field: RunnerFile.yesNo("q", required: false)
      ).replacing(#""path": "/b", "title""#, with: #""path": «"/b"», "title""#), "unanswered"),
    Planted(
      "import-page-flow",
      RunnerFile.with(
        pages: RunnerFile.page("a", RunnerFile.yesNo("q"), next: #"{"path": "/b"}"#) + ","
          + RunnerFile.page(
            "b", RunnerFile.yesNo("r"), next: #"{"path": «"/a"», "condition": "c"}, {"path": "/summary"}"#),
        conditions: RunnerFile.condition("c", "r", "is", "true")),
      "back"),
    Planted(
      "import-page-flow", linked(#"{"path": «"/summary"»}, {"path": "/b"}"#), "never followed"),
    Planted(
      "import-loss",
      RunnerFile.with(
        pages: RunnerFile.page("a", RunnerFile.yesNo("q"), next: #"{"path": "/b"}"#)
          + #",{"path": «"/b"», "title": "B", "components": [], "next": [{"path": "/summary"}]}"#),
      "nothing on it"),
    Planted(
      "import-page-flow",
      linked(#"{"path": "/summary"}"#).replacing(#""path": "/b""#, with: #""path": «"/b"»"#), "No way"),
    Planted(
      "import-page-flow",
      RunnerFile.with(
        pages: RunnerFile.page(
          "a", RunnerFile.yesNo("q"), next: #"{"path": "/b", "condition": "c"}, {"path": "/summary"}"#)
          + #",{"path": «"/b"», "title": "B", "components": [\#(RunnerFile.yesNo("r"))], "next": []}"#,
        conditions: RunnerFile.condition("c", "q", "is", "true")),
      "ends at"),
    Planted(
      "import-html", component(#"{"type": "Html", "name": "a", "content": «"<p>A<script>x</script></p>"»}"#),
      "script"),
    Planted(
      "import-html",
      component(
        #"{"type": "TextField", "name": "a", "title": "A", "hint": «"<a href='javascript:x'>b</a>"»}"#),
      "javascript"),
  ]

  @Test(arguments: planted)
  func aPlantedFaultIsTheOnlyFinding(_ planted: Planted) throws {
    let marked = MarkedText(planted.text)
    let findings = RunnerFile.run([marked.text]).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1, "\(findings.map(\.message))")
    #expect(finding.rule.code == planted.code)
    #expect([Int(finding.span.start)..<Int(finding.span.end)] == marked.marks, "\(finding.message)")
    #expect(finding.message.contains(planted.words), "\(finding.message)")
    #expect(!finding.message.hasSuffix(".") && finding.message.count < 260)
  }

  @Test func aMisspeltPageIsOffered() throws {
    let finding = try #require(
      RunnerFile.run([Self.linked(#"{"path": "/bb"}, {"path": "/b"}"#)]).findings.first)
    #expect(finding.fix?.replacement == "/b")
  }

  @Test(arguments: ImportingRules.all)
  func everyRuleHasACaseAndAnExample(_ rule: Rule) {
    // The others have tests of their own: those of twins, of headers, of tables, and of the national portal.
    let tested = Set(Self.planted.map(\.code) + PortalRuleTests.planted.map(\.code)).union([
      "import-twin", "import-changed-file", "import-portal-shape", "import-edited",
      "import-table", "import-cell", "import-assumption", "import-unknown-key",
    ])
    #expect(tested.contains(rule.code))
    let contrasts = [("Wrong", "Right"), ("Incomplete", "Complete")]
    #expect(contrasts.contains { rule.page.contains($0.0) && rule.page.contains($0.1) }, "\(rule.code)")
  }
}
