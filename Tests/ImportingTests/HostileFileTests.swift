import Diagnostics
import Syntax
import TestSupport
import Testing

@testable import Importing

@Suite struct HostileFileTests {
  @Test func anyJSONGivesFilesOrFindings() {
    let sample = RunnerFile.with(
      pages: RunnerFile.page(
        "a",
        RunnerFile.yesNo("q")
          + #", {"type": "MultiInputField", "name": "m", "title": "M", "children": [{"type": "TextField", "name": "x", "title": "X"}]}"#,
        next: #"{"path": "/b", "condition": "c"}, {"path": "/summary"}"#) + ","
        + RunnerFile.page("b", RunnerFile.yesNo("r"), next: #"{"path": "/a"}, {"path": "/b"}"#),
      conditions: RunnerFile.condition("c", "q", "is", "true"),
      lists: #"{"name": "l", "items": [{"text": "One", "value": 1}]}"#)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    let values = ["null", "[]", "{}", "7", "\"\"", "true", "\"/a\"", "[[[]]]", "\"<b\"", "{\"name\": 1}"]
    let pieces = sample.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<150 {
      // Every other piece stands within quotes; whole texts become other values.
      var written = ""
      for (number, piece) in pieces.enumerated() {
        guard number % 2 == 1 else {
          written += piece
          continue
        }
        let isChanged = Int.random(in: 0..<30, using: &random) == 0
        written +=
          isChanged && !pieces[min(number + 1, pieces.count - 1)].hasPrefix(":")
          ? values.randomElement(using: &random) ?? "" : "\"\(piece)\""
      }
      let checked = RunnerFile.run([written])
      #expect(!checked.value.isEmpty || !checked.findings.isEmpty, "seed \(seed)")
      for file in checked.value {
        let yaml = YAML.read(Array(file.text.utf8), file: FileID(index: 0))
        #expect(yaml.findings.isEmpty, "seed \(seed): \(file.text)")
      }
    }
  }

  @Test func aLongChainOfPagesIsFollowed() {
    let count = 300
    let pages = (0..<count).map { page in
      RunnerFile.page(
        "p\(page)", RunnerFile.yesNo("q\(page)"),
        next: #"{"path": "/p\#(page + 1)", "condition": "c\#(page)"}, {"path": "/summary"}"#)
    }
    let conditions = (0..<count).map { RunnerFile.condition("c\($0)", "q\($0)", "is", "true") }
    let text = RunnerFile.with(
      pages: pages.joined(separator: ","), conditions: conditions.joined(separator: ","))
    let form = RunnerFile.form(text.replacing("/p\(count)\"", with: "/summary\""))
    #expect(form.contains("when: q\(count - 2) is yes"))
  }

  @Test func tooManyPagesAreRefused() {
    let pages = (0...RunnerForm.mostPages).map { RunnerFile.page("p\($0)", "", next: "") }
    let checked = RunnerFile.run([RunnerFile.with(pages: pages.joined(separator: ","))])
    #expect(checked.findings.map(\.rule.code) == ["import-shape"])
    #expect(checked.value.isEmpty)
  }

  /// Twenty questions on one page, joined at random: too many cases are told, not worked out.
  @Test func conditionsThatExplodeEndInAFinding() {
    let fields = (0..<20).map { RunnerFile.yesNo("q\($0)") }.joined(separator: ",")
    let expression = (0..<10).map { "(q\($0) == true or q\($0 + 10) == true)" }.joined(separator: " and ")
    let text = RunnerFile.with(
      pages: RunnerFile.page("a", fields, next: #"{"path": "/b", "condition": "c"}, {"path": "/summary"}"#)
        + ","
        + RunnerFile.page("b", RunnerFile.yesNo("z"), next: #"{"path": "/summary"}"#),
      conditions: #"{"name": "c", "value": "\#(expression)"}"#)
    #expect(RunnerFile.run([text]).findings.contains { $0.rule.code == "import-condition" })
  }

  @Test func hostileHTMLIsReadInOneGo() {
    for html in [
      String(repeating: "<", count: 25_000), String(repeating: "<ul><li>", count: 5_000),
      String(repeating: "<b>", count: 10_000),
      String(repeating: "<a href=", count: 5_000), "<!--" + String(repeating: "-", count: 25_000),
      String(repeating: "&", count: 25_000), String(repeating: "<script>", count: 5_000),
      String(repeating: "</b>", count: 10_000),
    ] {
      let made = HTMLText.markdown(from: html)
      let document = Markdown.read(Array(made.text.utf8.prefix(200_000)), file: FileID(index: 0))
      #expect(
        document.findings.allSatisfy { ["too-intricate", "line-too-long"].contains($0.rule.code) },
        "\(html.prefix(20))")
    }
  }
}
