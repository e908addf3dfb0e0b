import Diagnostics
import Syntax
import TestSupport
import Testing

@Suite struct JSONTests {
  private func read(_ text: String) -> Checked<JSONNode?> {
    JSON.read(Array(text.utf8), file: FileID(index: 0))
  }

  @Test(
    arguments: [
      (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9""#, "é"),
      (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""đăng ký 登""#, "đăng ký 登"), (#""""#, ""),
      ("\"\u{7F}\"", "\u{7F}"),
    ])
  func textsLoseTheirEscapes(_ written: String, _ text: String) throws {
    let checked = read(written)
    #expect(checked.findings.isEmpty)
    guard case .text(let value)? = checked.value else { throw TestFailure("no text") }
    #expect(value.text == text)
    #expect(value.span == SourceSpan(file: FileID(index: 0), start: 0, end: written.utf8.count))
  }

  @Test(arguments: ["0", "-0", "12", "1.50", "1e9", "-2.5E+3", "123456789012345678901234567890"])
  func numbersStayAsWritten(_ written: String) throws {
    guard case .number(let number, _)? = read(" \(written)\n").value else { throw TestFailure("no number") }
    #expect(number == written)
  }

  @Test func recordsKeepTheirOrderAndPlaces() throws {
    let marked = MarkedText(#"{ "b": 1, "a": [true, «null»] }"#)
    guard case .record(let record)? = read(marked.text).value else { throw TestFailure("no record") }
    #expect(record.entries.map(\.key.text) == ["b", "a"])
    guard case .list(let items, _)? = record["a"] else { throw TestFailure("no list") }
    #expect(items.map(\.span).last.map { Int($0.start)..<Int($0.end) } == marked.marks[0])
    #expect(record["c"] == nil)
  }

  @Test(
    arguments: [
      ("json-syntax", "«»", "ends"), ("json-syntax", "{\"a\": 1,«}»", "key"),
      ("json-syntax", "[1 «2»]", "comma"),
      ("json-syntax", "{\"a\" «1»}", "colon"), ("json-syntax", "{«a»: 1}", "double quotes"),
      ("json-syntax", "[1] «x»", "follows the end"), ("json-syntax", "[«\"»a]", "closing quote"),
      ("json-syntax", "[\"a«\n»\"]", "escape"), ("json-syntax", "[\"a«\\x»\"]", "escape"),
      ("json-syntax", "[0«1»]", "comma"), ("json-syntax", "[1.«]»", "digit"),
      ("json-syntax", "[«t»rup]", "value"),
      ("json-syntax", "[«'»a']", "value"), ("json-syntax", "[1, «/»/ note\n]", "value"),
      ("duplicate-key", "{\"a\": 1, «\"a\"»: 2}", "twice"),
    ] as [(String, String, String)])
  func faultsAreReportedWherePeopleLook(_ code: String, _ marked: String, _ words: String) throws {
    let marked = MarkedText(marked)
    let checked = read(marked.text)
    let finding = try #require(checked.findings.first)
    #expect(checked.findings.count == 1)
    #expect(finding.rule.code == code)
    #expect([Int(finding.span.start)..<Int(finding.span.end)] == marked.marks, "\(finding.message)")
    #expect(finding.message.contains(words), "\(finding.message)")
  }

  @Test func deepNestingEndsInAFinding() {
    for text in [
      String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
      String(repeating: "[{\"a\":", count: 50_000),
    ] {
      let checked = read(text)
      #expect(checked.value == nil)
      #expect(checked.findings.map(\.rule.code) == ["nested-too-deeply"])
    }
    #expect(read(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).findings.isEmpty)
  }

  @Test func whatIsNotUTF8IsToldAndReplaced() throws {
    let checked = JSON.read([0x22, 0x61, 0xE9, 0x62, 0x22], file: FileID(index: 0))
    #expect(checked.findings.map(\.rule.code) == ["invalid-utf8"])
    #expect(checked.findings.first?.span.start == 2)
    guard case .text(let text)? = checked.value else { throw TestFailure("no text") }
    #expect(text.text == "a\u{FFFD}b")
  }

  @Test func aFileOverTheLimitIsNotRead() {
    let checked = JSON.read(Array("[1, 2]".utf8), file: FileID(index: 0), limit: 3)
    #expect(checked.value == nil && checked.findings.map(\.rule.code) == ["file-too-large"])
  }

  /// Any bytes give a value or a finding, in time.
  @Test func mutatedTextsNeverCrash() {
    let sample = Array(
      #"{"pages": [{"path": "/a", "n": -1.5e3, "t": "\u00e9\n"}], "x": [true, false, null]}"#.utf8)
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededNumbers(seed: seed)
    for _ in 0..<3_000 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let checked = JSON.read(bytes, file: FileID(index: 0))
      #expect(checked.value != nil || !checked.findings.isEmpty, "seed \(seed)")
    }
  }

  private struct TestFailure: Error {
    let message: String
    init(_ message: String) { self.message = message }
  }
}
