/// Lines and the white space at their beginning, as the standalone rules of Mustache see them.
extension [UInt8] {
  /// Whether a line begins at an offset.
  func isLineStart(_ offset: Int) -> Bool { offset == 0 || self[offset - 1] == UInt8(ascii: "\n") }

  /// Whether a line ends at an offset.
  func isLineEnd(_ offset: Int) -> Bool {
    offset == count || self[offset] == UInt8(ascii: "\n")
      || (self[offset] == UInt8(ascii: "\r") && offset + 1 < count && self[offset + 1] == UInt8(ascii: "\n"))
  }

  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var i = start
    while i < end, Self.isBlank(self[i]) { i += 1 }
    return i
  }

  /// The start of the line, where nothing but white space stands between it and the offset.
  func lineLead(before offset: Int) -> Int? {
    var i = offset
    while i > 0, Self.isBlank(self[i - 1]) { i -= 1 }
    return isLineStart(i) ? i : nil
  }

  /// The start of the next line, where nothing but white space stands between the offset and it.
  func lineTrail(after offset: Int) -> Int? {
    let i = skippingBlanks(from: offset, to: count)
    guard isLineEnd(i) else { return nil }
    guard i < count else { return count }
    return self[i] == UInt8(ascii: "\r") ? i + 2 : i + 1
  }

  /// The white space that the first line with anything on it begins with.
  func firstMargin(from start: Int) -> Range<Int> {
    var line = start
    while line < count {
      let content = skippingBlanks(from: line, to: count)
      guard content < count, isLineEnd(content) else { return line..<content }
      line = content + (self[content] == UInt8(ascii: "\r") ? 2 : 1)
    }
    return start..<start
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
