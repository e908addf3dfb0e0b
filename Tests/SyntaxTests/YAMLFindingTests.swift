import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite struct YAMLFindingTests {
  /// The code, the marked place, and words of the message.
  @Test(
    arguments: [
      ("yaml-syntax", "title: Births«:» registration\n", "put the text in quotes"),
      ("yaml-syntax", "tên: Đăng ký«:» khai sinh\n", "put the text in quotes"),
      ("yaml-syntax", "a: b\n«title»\nc: d\n", "without a colon"),
      ("yaml-syntax", "a:\n«\t»b: c\n", "tab"),
      ("yaml-syntax", "a: «\"»đ\n  b\n", "never closed"),
      ("yaml-syntax", "a: «\"»đ\nb: \"c\"\n", "not closed on its line"),
      ("yaml-syntax", "a: 'it'«s»'\n", "follows the closing quote"),
      ("yaml-syntax", "a:\n  b: c\n «d»: e\n", "indented differently"),
      ("yaml-syntax", "a:\n  - b\n  «c»: d\n", "no item"),
      ("yaml-syntax", "a: «-» b\n", "list item cannot begin here"),
      ("yaml-syntax", "a: «%» b\n", "needs quotes"),
      ("yaml-syntax", "a: «@»b\n", "needs quotes"),
      ("yaml-syntax", "a: «[»b, c\nd: e\n", "not closed with ‘]’"),
      ("yaml-syntax", "a: {b: c «]»\n", "‘}’ is expected"),
      ("yaml-syntax", "a: \"b «\\»d\"\n", "escape"),
      ("yaml-syntax", "«%»TAG !a! b\n---\na: b\n", "directive"),
      ("yaml-alias", "a: «&x» b\n", "anchor"),
      ("yaml-alias", "a: «*x»\n", "alias"),
      ("yaml-alias", "a: «&x» {b: c}\n", "anchor"),
      ("yaml-alias", "«<<»: {a: b}\nc: d", "merges"),
      ("yaml-tag", "a: «!!int» 4\n", "!!int"),
      ("yaml-tag", "a: «!important» thing\n", "!important"),
      ("yaml-documents", "a: b\n«---»\nc: d\n", "second document"),
      ("yaml-empty", "«»", "Nothing"), ("yaml-empty", "«»# nothing\n\n", "Nothing"),
      ("yaml-key", "«{a}»: b\n", "list or mapping"), ("yaml-key", "? «[a]»\n: b\n", "list or mapping"),
      ("duplicate-key", "title: a\nb: c\n«title»: d\n", "‘title’ is written twice"),
      ("duplicate-key", "a:\n  b: {ữ: d, «ữ»: f}\n", "‘ữ’"),
    ] as [(String, String, String)])
  func isReportedWherePeopleLook(_ code: String, _ marked: String, _ words: String) throws {
    let marked = MarkedText(marked)
    let findings = YAML.read(Array(marked.text.utf8), file: FileID(index: 0)).findings
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule.code == code)
    #expect([Int(finding.span.start)..<Int(finding.span.end)] == marked.marks)
    #expect(finding.message.contains(words), "\(finding.message)")
  }

  @Test func aDuplicateKeyPointsToTheFirst() throws {
    let marked = MarkedText("«title»: a\ntitle: b\n")
    let finding = try #require(YAML.read(Array(marked.text.utf8), file: FileID(index: 0)).findings.first)
    let note = try #require(finding.notes.first?.span)
    #expect([Int(note.start)..<Int(note.end)] == marked.marks)
  }

  @Test func severalFaultsAreToldAtOnce() {
    let text = "a: b: c\nd: &x e\nf: 'g'h\ni: j\n"
    let checked = YAML.read(Array(text.utf8), file: FileID(index: 0))
    #expect(checked.findings.map(\.rule.code) == ["yaml-syntax", "yaml-alias", "yaml-syntax"])
    #expect(checked.value == nil)
  }

  @Test func whatIsOnlyForbiddenLeavesTheTree() {
    let text = "a: *x\nb: !t c\nd: &y e\n"
    let checked = YAML.read(Array(text.utf8), file: FileID(index: 0))
    guard case .mapping(let mapping) = checked.value else {
      Issue.record("no tree")
      return
    }
    #expect(mapping.entries.map(\.key.text) == ["a", "b", "d"])
    #expect(checked.findings.count == 3)
  }

  @Test func sixtyFourLevelsAreReadAndNoMore() {
    func findings(_ depth: Int) -> [String] {
      let text = String(repeating: "[", count: depth) + "a" + String(repeating: "]", count: depth)
      return YAML.read(Array(text.utf8), file: FileID(index: 0)).findings.map(\.rule.code)
    }
    #expect(findings(64) == [])
    #expect(findings(65) == ["nested-too-deeply"])
  }
}
