import Diagnostics
import Testing

@testable import Editing

@Suite struct SymbolTests {
  private static let file = FileID(index: 0)

  @Test(arguments: [
    ("late and not found", ["late", "found"]), ("age > 60", ["age"]),
    ("kind is kind or kind is not late", ["kind", "kind"]),
    ("kind in [a, late] and late", ["kind", "late"]), ("kind not in [a]", ["kind"]),
    ("born >= 2026-01-01", ["born"]),
    ("(a or b)", ["a", "b"]),
  ])
  func namesInConditions(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    let span = SourceSpan(file: Self.file, start: 0, end: bytes.count)
    #expect(ConditionWords.names(in: bytes, span, isExpression: false).map(\.text) == expected)
  }

  @Test func bothSidesOfAnExpressionMayBeNames() {
    let bytes = Array("end-date >= start-date".utf8)
    let span = SourceSpan(file: Self.file, start: 0, end: bytes.count)
    #expect(
      ConditionWords.names(in: bytes, span, isExpression: true).map(\.text) == ["end-date", "start-date"])
  }

  @Test func referencesInTexts() {
    let text =
      "{fee:a} \\{fee:b} [x](procedure:c#d) (procedure:e) {act:f {x:g} [i]: topic:h\n[z](<evidence:k>)"
    let bytes = Array(text.utf8)
    #expect(TextReferences.all(in: bytes, 0..<bytes.count, of: Self.file).map(\.id) == ["a", "c", "h", "k"])
  }

  @Test func brokenLinesDoNotHideTheRest() {
    for text in [
      "title: { vi: a }\nbroken\nfees: none", "title: { vi: a\nfees: none", "a: [\ntitle: x\nfees: none",
    ] {
      #expect(ReadableTree.read(Array(text.utf8), of: Self.file)?["fees"]?.text == "none", "\(text)")
    }
  }
}
