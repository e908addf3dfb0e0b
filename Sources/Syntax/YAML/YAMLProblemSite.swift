/// The surroundings of a place at which YAML could not be read.
struct YAMLProblemSite {
  /// Where the parser noticed, and where what it was reading had begun.
  private let offset: Int
  private let contextOffset: Int
  private let text: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  init(at offset: Int, from contextOffset: Int, text: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.text = text
    self.range = range
    self.contextOffset = contextOffset
    // At the end of the text the last line that says something is the one to show.
    self.offset = offset < range.upperBound ? offset : Self.lastTextEnd(in: text, range)
  }

  private static func lastTextEnd(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    (text[range].lastIndex { $0 > 0x20 } ?? range.lowerBound - 1) + 1
  }

  /// The byte at the place, or nil at the end.
  var byte: UInt8? { offset < range.upperBound ? text[offset] : nil }

  /// The character at the place; empty at the end.
  var character: Range<Int> { character(at: offset) }

  /// The character with which the context begins.
  var context: Range<Int> { character(at: contextOffset) }

  /// From the context to the end of its line.
  var lineOfContext: Range<Int> {
    var end = contextOffset
    while end < range.upperBound, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    while end > contextOffset, text[end - 1] <= 0x20 { end -= 1 }
    return contextOffset..<end
  }

  /// Whether only blanks stand before the place on its line.
  var beginsLine: Bool {
    var i = offset
    while i > range.lowerBound, text[i - 1] != 0x0A {
      i -= 1
      if text[i] > 0x20 { return false }
    }
    return true
  }

  var isOnContextLine: Bool { !hasLineBreak(in: contextOffset..<max(contextOffset, offset)) }

  /// Whether only blanks of one line stand between an offset and the place.
  func isRightAfter(_ end: Int) -> Bool {
    end <= offset && text[end..<offset].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  func hasLineBreak(in part: Range<Int>) -> Bool { text[part].contains(0x0A) }

  private func character(at start: Int) -> Range<Int> {
    guard start < range.upperBound else { return start..<start }
    var end = start + 1
    while end < range.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
