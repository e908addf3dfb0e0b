import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite struct YAMLReadTests {
  private let file = FileID(index: 3)

  /// Each scalar's span, in order, is what the marks say.
  @Test(arguments: [
    "«title»: «Birth certificate»   # comment\n\n",
    "«title»: «Hỗ trợ» # ghi chú\n«x»: «\"đ \\n x\"»\n«tên»: «'ữ''b'»",
    "«a»: {«vi»: «Đăng ký», «en»: «b c» }\r\n«d»:\r\n  - «e ư»\r\n  - «f»\r\n",
    "«a»:«»\n«b»: «x»",
    "«a»: «|\n  line ữ\n  two»\n\n\n«b»: «>-\n    x\n\n    y»\n",
    "# đầu\n---\n«a»: «b»\n...\n",
    "\u{FEFF}«a»: «مرحبا بك»\n«b»: «😀 c»\n",
    "«a»:\n- «b»\n- - «c»\n  - «d»\n-«»\n",
    "«a»: «one\n  two\n  three»\n",
    "? «a»\n: «b»\n",
  ])
  func spansAreWhatIsWritten(_ marked: String) throws {
    let marked = MarkedText(marked)
    let checked = YAML.read(Array(marked.text.utf8), file: file)
    #expect(checked.findings.isEmpty)
    let scalars = scalars(of: try #require(checked.value))
    #expect(scalars.map { Int($0.span.start)..<Int($0.span.end) } == marked.marks)
    #expect(scalars.allSatisfy { $0.span.file == file })
  }

  @Test(
    arguments: [
      ("a: no", "no", true), ("a: 010", "010", true), ("a: 1.001193", "1.001193", true), ("a: ~", "~", true),
      ("a:", "", true), ("a: ''", "", false), ("a: \"b\\u0111\\n\"", "bđ\n", false),
      ("a: 'it''s'", "it's", false),
      ("a: |\n  b\n  c\n", "b\nc\n", false), ("a: >\n  b\n  c\n", "b c\n", false), ("a: b\n  c", "b c", true),
      ("a: 2026-11-01 # d", "2026-11-01", true), ("a: http://x:80/#y", "http://x:80/#y", true),
    ] as [(String, String, Bool)])
  func everythingIsText(_ source: String, _ text: String, _ isPlain: Bool) throws {
    let checked = YAML.read(Array(source.utf8), file: file)
    guard case .mapping(let mapping) = checked.value, case .scalar(let scalar) = mapping["a"] else {
      Issue.record("no mapping with a")
      return
    }
    #expect(scalar.text == text)
    #expect(scalar.isPlain == isPlain)
  }

  @Test(arguments: [
    "«a: b\nc:\n  d: e»\n\n# end\n", "«{ a: b }»", "«- a\n- b»\n\n", "«[a, [b]]» # c\n", "«a: |\n  b»\n\n",
    "«ữ: {a: [b]}»\n",
  ])
  func aCollectionEndsWithItsLastValue(_ marked: String) throws {
    let marked = MarkedText(marked)
    let span = try #require(YAML.read(Array(marked.text.utf8), file: file).value).span
    #expect([Int(span.start)..<Int(span.end)] == marked.marks)
  }

  @Test func aPartOfAFileKeepsTheFilesPlaces() throws {
    let text = "---\ntên: ữ\n---\nđ"
    let checked = YAML.read(Array(text.utf8), file: file, from: 4, to: 4 + "tên: ữ\n".utf8.count)
    let scalars = scalars(of: try #require(checked.value))
    #expect(scalars.map(\.text) == ["tên", "ữ"])
    #expect(scalars.map(\.span.start) == [4, 10])
  }

  @Test func aKeyIsFoundAmongMany() throws {
    let text = (0..<100).map { "k\($0): v\($0)\n" }.joined() + "k7: again\n"
    let checked = YAML.read(Array(text.utf8), file: file)
    guard case .mapping(let mapping) = checked.value else { throw CancellationError() }
    #expect(mapping.entries.count == 100)
    #expect(checked.findings.map(\.rule.code) == ["duplicate-key"])
    guard case .scalar(let value) = mapping["k7"] else { throw CancellationError() }
    #expect(value.text == "v7")
  }

  private func scalars(of node: YAMLNode) -> [YAMLScalar] {
    switch node {
    case .scalar(let scalar): [scalar]
    case .sequence(let sequence): sequence.items.flatMap(scalars)
    case .mapping(let mapping): mapping.entries.flatMap { [$0.key] + scalars(of: $0.value) }
    }
  }
}
