import Diagnostics

/// How positions within a line are counted.
enum PositionEncoding: String, Sendable {
  /// Code units of UTF-16, which every client knows.
  case utf16 = "utf-16"
  /// Bytes, where a client prefers them.
  case utf8 = "utf-8"
}

/// A place as clients name it: line and character, both from 0.
struct TextPosition: Sendable, Hashable {
  let line: Int
  let character: Int

  init(line: Int, character: Int) { (self.line, self.character) = (line, character) }

  /// Nil where a value is no position.
  init?(_ value: JSONValue?) {
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer, line >= 0,
      character >= 0
    else { return nil }
    self.init(line: line, character: character)
  }

  var value: JSONValue { ["line": JSONValue(line), "character": JSONValue(character)] }
}

/// The lines of a text, to turn byte offsets into positions and back. Lines end with LF, CR LF or CR.
struct TextPositions: Sendable {
  let bytes: [UInt8]
  private let encoding: PositionEncoding
  private let starts: [Int]

  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    (self.bytes, self.encoding) = (bytes, encoding)
    var starts = [0]
    for i in bytes.indices {
      let isLoneReturn =
        bytes[i] == UInt8(ascii: "\r") && (i + 1 == bytes.count || bytes[i + 1] != UInt8(ascii: "\n"))
      if bytes[i] == UInt8(ascii: "\n") || isLoneReturn { starts.append(i + 1) }
    }
    self.starts = starts
  }

  /// The bytes of a line without its end; a line past the end is empty.
  func line(_ number: Int) -> Range<Int> {
    guard number < starts.count else { return bytes.count..<bytes.count }
    let start = starts[number]
    var end = number + 1 < starts.count ? starts[number + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The number of the line that holds an offset.
  func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func position(of offset: Int) -> TextPosition {
    let offset = min(max(0, offset), bytes.count)
    let line = lineNumber(of: offset)
    let before = bytes[starts[line]..<offset]
    return TextPosition(line: line, character: units(before))
  }

  /// The offset of a position; past the end of a line it is the end, as the protocol has it.
  func offset(of position: TextPosition) -> Int {
    let range = line(position.line)
    if encoding == .utf8 {
      var offset = min(range.upperBound, range.lowerBound + position.character)
      while offset > range.lowerBound, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    var (offset, left) = (range.lowerBound, position.character)
    while offset < range.upperBound, left > 0 {
      let width = Self.width(of: bytes[offset])
      let next = offset + (width == 2 ? 4 : 1)
      left -= width
      guard left >= 0 else { return offset }
      offset = min(range.upperBound, next)
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  func range(_ range: Range<Int>) -> JSONValue {
    ["start": position(of: range.lowerBound).value, "end": position(of: range.upperBound).value]
  }

  func range(_ span: SourceSpan) -> JSONValue { range(Int(span.start)..<Int(span.end)) }

  /// The range that a client names; nil where the value is none.
  func offsets(_ value: JSONValue?) -> Range<Int>? {
    guard let start = TextPosition(value?["start"]), let end = TextPosition(value?["end"]) else { return nil }
    let (from, to) = (offset(of: start), offset(of: end))
    return min(from, to)..<max(from, to)
  }

  private func units(_ slice: ArraySlice<UInt8>) -> Int {
    encoding == .utf8 ? slice.count : slice.reduce(0) { $0 + Self.width(of: $1) }
  }

  /// How many units of UTF-16 begin with a byte.
  private static func width(of byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
