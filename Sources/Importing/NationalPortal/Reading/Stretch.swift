/// A stretch of a source text: its bytes, whose indices are offsets into the whole text.
package typealias Stretch = ArraySlice<UInt8>

/// Looking for words in bytes, without making strings of them.
extension ArraySlice<UInt8> {
  var text: String { String(decoding: self, as: UTF8.self) }

  var range: Range<Int> { startIndex..<endIndex }

  func isAt(_ place: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place >= startIndex, place + count <= endIndex else { return false }
    return self[place..<place + count].elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: count))
  }

  func first(_ word: StaticString, from place: Int? = nil) -> Int? {
    let count = word.utf8CodeUnitCount
    guard count > 0 else { return nil }
    let lead = word.utf8Start[0]
    var index = Swift.max(place ?? startIndex, startIndex)
    while index + count <= endIndex {
      if self[index] == lead, isAt(index, word) { return index }
      index += 1
    }
    return nil
  }

  func last(_ word: StaticString) -> Int? {
    var index = endIndex - word.utf8CodeUnitCount
    while index >= startIndex {
      if isAt(index, word) { return index }
      index -= 1
    }
    return nil
  }

  func all(_ word: StaticString, from place: Int? = nil) -> [Int] {
    var found: [Int] = []
    var next = place ?? startIndex
    while let index = first(word, from: next) {
      found.append(index)
      next = index + word.utf8CodeUnitCount
    }
    return found
  }

  func contains(_ word: StaticString) -> Bool { first(word) != nil }

  /// Without blanks at its ends, those of more than one byte included (U+00A0, U+200B, U+FEFF).
  var trimmed: Stretch {
    var part = self
    while let size = part.leadingBlank { part = part.dropFirst(size) }
    while let size = part.trailingBlank { part = part.dropLast(size) }
    return part
  }

  private var leadingBlank: Int? {
    guard let first else { return nil }
    if first <= 0x20 { return 1 }
    if isAt(startIndex, "\u{A0}") { return 2 }
    return isAt(startIndex, "\u{200B}") || isAt(startIndex, "\u{FEFF}") ? 3 : nil
  }

  private var trailingBlank: Int? {
    guard let last else { return nil }
    if last <= 0x20 { return 1 }
    if count >= 2, isAt(endIndex - 2, "\u{A0}") { return 2 }
    return count >= 3 && (isAt(endIndex - 3, "\u{200B}") || isAt(endIndex - 3, "\u{FEFF}")) ? 3 : nil
  }

  /// The character that ends at a place, or nil at the start.
  func character(before place: Int) -> Unicode.Scalar? {
    guard place > startIndex, place <= endIndex else { return nil }
    var start = place - 1
    while start > startIndex, self[start] & 0xC0 == 0x80 { start -= 1 }
    return self[start..<place].text.unicodeScalars.last
  }

  /// The character that begins at a place, or nil at the end.
  func character(at place: Int) -> Unicode.Scalar? {
    guard place >= startIndex, place < endIndex else { return nil }
    var end = place + 1
    while end < endIndex, self[end] & 0xC0 == 0x80 { end += 1 }
    return self[place..<end].text.unicodeScalars.first
  }

  func isDigit(_ place: Int) -> Bool {
    place >= startIndex && place < endIndex && (48...57).contains(self[place])
  }

  /// The end of the digits that begin at a place.
  func digits(from place: Int) -> Int {
    var end = place
    while isDigit(end) { end += 1 }
    return end
  }
}

extension Unicode.Scalar {
  var isUpper: Bool { properties.isUppercase }
  var isLower: Bool { properties.isLowercase }
  var isBlank: Bool { properties.isWhitespace }
  var isDigit: Bool { (48...57).contains(value) }
}
