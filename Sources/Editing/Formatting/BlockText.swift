import Diagnostics
import Syntax

/// A text after `|` or `>`, with its lines as far from the left as the house has it.
enum BlockText {
  static func isBlock(_ scalar: YAMLScalar, in bytes: [UInt8]) -> Bool {
    guard !scalar.isPlain, scalar.span.start < scalar.span.end else { return false }
    return [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(bytes[Int(scalar.span.start)])
  }

  /// What belongs to a value: for a block that keeps the blank lines behind it (`|+`), these too.
  static func extent(of scalar: YAMLScalar, in bytes: [UInt8]) -> Range<Int> {
    let (start, end) = (Int(scalar.span.start), min(Int(scalar.span.end), bytes.count))
    guard isBlock(scalar, in: bytes), header(bytes[start..<end]).contains(UInt8(ascii: "+")) else {
      return start..<end
    }
    var (last, i) = (end, end)
    while i < bytes.count, bytes[i] <= 0x20 {
      i += 1
      if bytes[i - 1] == 0x0A { last = i - 1 }
    }
    return start..<(i == bytes.count ? max(last, end) : last)
  }

  /// The line with the bar, without a comment.
  private static func header(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> { text.prefix { $0 > 0x20 } }

  /// The header, and the lines below it with the blanks that put them below a parent at the left margin.
  ///
  /// - Parameter parent: how far the key or hyphen of the text stands from the left.
  static func lines(of scalar: YAMLScalar, in bytes: [UInt8], parent: Int) -> [String] {
    let text = bytes[extent(of: scalar, in: bytes)]
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let header = header(text)
    let digit = header.first { (49...57).contains($0) }.map { (byte: UInt8) -> Int in Int(byte) - 48 }
    let first = lines.dropFirst().first { line in line.contains { $0 > 0x20 } } ?? []
    let found = first.prefix { $0 == 0x20 }.count
    let indent = digit.map { parent + $0 } ?? found
    let margin = String(repeating: " ", count: digit ?? 2)
    let head = String(decoding: lines[0], as: UTF8.self).trimmedAtEnd
    return [head]
      + lines.dropFirst().map { line in
        let own = line.prefix(indent).prefix { $0 == 0x20 }.count
        let rest = line.dropFirst(own)
        return rest.isEmpty ? "" : margin + String(decoding: rest, as: UTF8.self)
      }
  }
}

extension String {
  /// Without blanks at its end.
  var trimmedAtEnd: String {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
