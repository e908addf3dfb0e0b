import Diagnostics
import Testing

@Suite struct SourceTests {
  private let map: SourceMap
  private let file: FileID

  init() {
    var map = SourceMap()
    file = map.add(SourceFile(path: "a.yaml", bytes: Array("một\r\nhai ba\n\n🎉x".utf8)))
    self.map = map
  }

  /// Columns count code points, lines end at line feeds.
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (4, 1, 3), (5, 1, 4), (7, 2, 1), (11, 2, 5), (13, 2, 7), (14, 3, 1), (15, 4, 1),
    (19, 4, 2),
    (20, 4, 3), (99, 4, 3),
  ])
  func positions(_ offset: Int, _ line: Int, _ column: Int) {
    #expect(map.position(of: Int32(offset), in: file) == SourcePosition(line: line, column: column))
  }

  @Test func linesWithoutTheirBreaks() {
    #expect(map.line(around: 0, in: file) == (0, Array("một".utf8)[...]))
    #expect(String(decoding: map.line(around: 9, in: file).text, as: UTF8.self) == "hai ba")
    #expect(map.line(around: 14, in: file).text.isEmpty)
    #expect(String(decoding: map.line(around: 99, in: file).text, as: UTF8.self) == "🎉x")
  }

  @Test func partsOfSpansStayWithinThem() {
    let span = SourceSpan(file: file, start: 10, end: 20)
    #expect(span.part(at: 2, length: 3) == SourceSpan(file: file, start: 12, end: 15))
    #expect(span.part(at: 8, length: 5) == SourceSpan(file: file, start: 18, end: 20))
    #expect(span.part(at: 30, length: 5) == SourceSpan(file: file, start: 20, end: 20))
    #expect(span.part(at: -3, length: -1) == SourceSpan(file: file, start: 10, end: 10))
    #expect(SourceSpan(file: file, start: 5, end: 3).end == 5)
  }

  @Test func findingsAreOrderedByPlaceThenCodeThenMessage() {
    let rules = ["b", "a"].map { Rule($0, .error, title: "T", statement: "S.", page: "P") }
    let second = FileID(index: 1)
    let ordered = [
      Diagnostic(rules[1], at: SourceSpan(file: file, start: 1, end: 2), "x"),
      Diagnostic(rules[1], at: SourceSpan(file: file, start: 1, end: 2), "y"),
      Diagnostic(rules[0], at: SourceSpan(file: file, start: 1, end: 2), "a"),
      Diagnostic(rules[1], at: SourceSpan(file: file, start: 1, end: 3), "a"),
      Diagnostic(rules[1], at: SourceSpan(file: file, start: 2, end: 2), "a"),
      Diagnostic(rules[1], at: SourceSpan(file: second, start: 0, end: 0), "a"),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func checkedKeepsTheFindingsOfAllSteps() {
    let rule = Rule("a", .error, title: "T", statement: "S.", page: "P")
    func finding(_ message: String) -> Diagnostic { Diagnostic(rule, at: .beginning(of: file), message) }
    let checked = Checked(1, findings: [finding("one")]).then { Checked($0 + 1, findings: [finding("two")]) }
      .map { $0 * 10 }
    #expect(checked.value == 20)
    #expect(checked.findings.map(\.message) == ["one", "two"])
  }
}
