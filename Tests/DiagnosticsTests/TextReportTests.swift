import Diagnostics
import Testing

@Suite struct TextReportTests {
  @Test func aFindingWithItsLineAMendAndNotes() {
    let report = SampleReport(
      "code: \"1\"\n«titel»: x\n", ["Unknown key ‘titel’"], fix: "title",
      notes: ["it is first used here", "see the manual"])
    #expect(
      report.written(as: .text)
        == """
        content/a.yaml:2:1: error: Unknown key ‘titel’ [unknown-key]
              2 | titel: x
                | ^^^^^
                = Did you mean ‘title’?
                = it is first used here: content/a.yaml:1:1
                = see the manual
                = Only known keys may be used.

        1 error. `balie explain CODE` tells more about a code.

        """.indentedAsReports)
  }

  @Test(arguments: [
    // Letters of several bytes are one column each; marks that combine take none.
    ("tên: «tuổi» già", "tên: tuổi già", "     ^^^^"),
    ("e\u{301}e\u{301} «x»", "e\u{301}e\u{301} x", "   ^"),
    // Wide letters take two.
    ("名前: «出生» x", "名前: 出生 x", "      ^^^^"),
    ("🎉 «x»", "🎉 x", "   ^"),
    // A tab is one column, and control characters are not written.
    ("\ta:\t«b»", " a: b", "    ^"),
    ("a\u{1B}[31m «b»", "a\u{FFFD}[31m b", "       ^"),
    ("a\u{202E}b «c»", "a\u{FFFD}b c", "    ^"),
    // A place without length is one mark; so is one at the end of the line.
    ("a: «»b", "a: b", "   ^"),
    ("a:«»", "a:", "  ^"),
    // What goes on after the line is marked up to its end.
    ("a: «b\n  c»", "a: b", "   ^"),
    ("a: «b\r\n»", "a: b", "   ^"),
  ])
  func places(_ marked: String, _ line: String, _ underline: String) {
    let lines = SampleReport(marked, ["X"]).written(as: .text).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "    1 | \(line)")
    #expect(lines[2] == "      | \(underline)")
  }

  @Test func longLinesAreCutAroundThePlace() {
    let marked = String(repeating: "a", count: 150) + "«bad»" + String(repeating: "z", count: 150)
    let lines = SampleReport(marked, ["X"]).written(as: .text).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[1] == "    1 | …" + String(repeating: "a", count: 20) + "bad" + String(repeating: "z", count: 77)
        + "…")
    #expect(lines[2] == "      | " + String(repeating: " ", count: 21) + "^^^")
  }

  @Test func aMarkDoesNotRunPastTheCut() {
    let lines = SampleReport("«" + String(repeating: "a", count: 400) + "»", ["X"]).written(as: .text)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == "      | " + String(repeating: "^", count: 100))
  }

  @Test func theEndOfALongLineIsShown() {
    let lines = SampleReport(String(repeating: "a", count: 150) + "«b»", ["X"]).written(as: .text)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "    1 | …" + String(repeating: "a", count: 99) + "b")
    #expect(lines[2] == "      | " + String(repeating: " ", count: 100) + "^")
  }

  @Test func emptyLinesAreNotShown() {
    #expect(
      SampleReport("a\n«»\nb", ["Nothing here"]).written(as: .text)
        == """
        content/a.yaml:2:1: error: Nothing here [unknown-key]
                = Only known keys may be used.

        1 error. `balie explain CODE` tells more about a code.

        """.indentedAsReports)
  }

  @Test func wordsOfContentCannotDisturbTheTerminal() {
    let text = SampleReport(
      "«a»", path: "content/\u{1B}]0;x.yaml", ["‘\u{1B}[2J\nb\u{202E}’ is wrong"], fix: "\u{7}x"
    )
    .written(as: .text)
    #expect(
      text.hasPrefix("content/\u{FFFD}]0;x.yaml:1:1: error: ‘\u{FFFD}[2J b\u{FFFD}’ is wrong [unknown-key]\n")
    )
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x7F) })
  }

  @Test(arguments: [
    (["a"], false, "1 error. "), (["a", "b"], false, "2 errors. "), (["warning: a"], false, "1 warning. "),
    (["a", "warning: b", "warning: c"], false, "1 error, 2 warnings. "),
    (["a", "warning: b"], true, "2 errors. "),
  ])
  func theSummaryCounts(_ messages: [String], _ isStrict: Bool, _ summary: String) {
    let marked = messages.map { _ in "«a» " }.joined()
    let text = SampleReport(marked, messages).written(as: .text, isStrict: isStrict)
    #expect(text.split(separator: "\n").last?.hasPrefix(summary) ?? false)
  }

  @Test func nothingFoundIsNothingSaid() {
    #expect(SampleReport("a", []).written(as: .text) == "")
    #expect(SampleReport("a", []).written(as: .github) == "")
  }
}

extension String {
  /// Literals of this file are indented by two more than reports, so that they can be read.
  fileprivate var indentedAsReports: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("      ") ? String($0.dropFirst(2)) : String($0) }.joined(separator: "\n")
  }
}
