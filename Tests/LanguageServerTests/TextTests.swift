import Diagnostics
import TestSupport
import Testing

@testable import LanguageServer

/// Positions, edits, and findings that move with the text.
@Suite struct TextTests {
  private static let pieces = ["a", "đ", "😀", "e\u{301}", "\n", "\r\n", "\r", " ", "{fee:x}", "漢", ""]

  private static func text(_ numbers: inout SeededNumbers, _ count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  @Test(arguments: [PositionEncoding.utf16, .utf8])
  func everyCharacterIsFoundAgain(_ encoding: PositionEncoding) {
    let seed = UInt64.random(in: 0 ... .max)
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<50 {
      let bytes = Array(Self.text(&numbers, 60).utf8)
      let positions = TextPositions(bytes, encoding)
      for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
        // Within the end of a line, every position is the end of the line.
        let isWithinEnd = offset > 0 && bytes[offset - 1] == 13 && bytes[offset] == 10
        guard !isWithinEnd else { continue }
        #expect(positions.offset(of: positions.position(of: offset)) == offset, "seed \(seed)")
      }
    }
  }

  @Test func positionsAreCountedInUnits() {
    let bytes = Array("đ😀x\r\ny".utf8)
    #expect(TextPositions(bytes, .utf16).position(of: 6) == TextPosition(line: 0, character: 3))
    #expect(TextPositions(bytes, .utf8).position(of: 6) == TextPosition(line: 0, character: 6))
    #expect(TextPositions(bytes, .utf16).position(of: 9) == TextPosition(line: 1, character: 0))
    // Past the end of a line is its end; within a character is its beginning.
    #expect(TextPositions(bytes, .utf16).offset(of: TextPosition(line: 0, character: 99)) == 7)
    #expect(TextPositions(bytes, .utf16).offset(of: TextPosition(line: 0, character: 2)) == 2)
    #expect(TextPositions(bytes, .utf16).offset(of: TextPosition(line: 99, character: 0)) == bytes.count)
  }

  @Test func editsOfRangesGiveTheTextOfTheClient() {
    let seed = UInt64.random(in: 0 ... .max)
    var numbers = SeededNumbers(seed: seed)
    for encoding in [PositionEncoding.utf16, .utf8] {
      var bytes = Array(Self.text(&numbers, 30).utf8)
      var document = OpenDocument(
        uri: "file:///a", path: nil, version: 1, text: String(decoding: bytes, as: UTF8.self))
      for step in 0..<100 {
        let positions = TextPositions(bytes, encoding)
        let starts =
          bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 && !($0 > 0 && bytes[$0] == 10) } + [bytes.count]
        let ends = [starts.randomElement(using: &numbers) ?? 0, starts.randomElement(using: &numbers) ?? 0]
          .sorted()
        let new = Self.text(&numbers, 2)
        document.apply(
          [["range": positions.range(ends[0]..<ends[1]), "text": .text(new)]], version: .number("\(step)"),
          encoding)
        let from = positions.offset(of: positions.position(of: ends[0]))
        let to = positions.offset(of: positions.position(of: ends[1]))
        bytes.replaceSubrange(min(from, to)..<max(from, to), with: new.utf8)
        #expect(document.bytes == bytes, "seed \(seed)")
      }
    }
  }

  @Test func findingsMoveWithTheirText() {
    let seed = UInt64.random(in: 0 ... .max)
    var numbers = SeededNumbers(seed: seed)
    let file = FileID(index: 0)
    for _ in 0..<300 {
      let old = Array("abcdefghijklmnopqrstuvwxyz".utf8)
      let cut = Int.random(in: 0..<20, using: &numbers)
      let end = Int.random(in: cut...25, using: &numbers)
      var new = old
      new.replaceSubrange(
        cut..<end, with: Array(repeating: 0x2E, count: Int.random(in: 0...4, using: &numbers)))
      let shift = FindingShift(from: old, to: new)
      let start = Int.random(in: 0..<25, using: &numbers)
      let span = SourceSpan(file: file, start: start, end: Int.random(in: start + 1...26, using: &numbers))
      guard let moved = shift(span) else {
        #expect(Int(span.start) < end && cut < Int(span.end) || cut == end, "seed \(seed)")
        continue
      }
      #expect(
        Array(new[Int(moved.start)..<Int(moved.end)]) == Array(old[Int(span.start)..<Int(span.end)]),
        "seed \(seed): \(cut)..<\(end)")
    }
  }
}
