/// A text as bytes, beside the same bytes in lower case: offsets mean the same in both.
struct ProseText {
  /// As it is written.
  let bytes: [UInt8]
  /// In lower case, as far as that leaves every letter its length: ASCII, Latin letters of Western and Vietnamese.
  let folded: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var folded = bytes
    Self.fold(&folded)
    self.folded = folded
  }

  var count: Int { bytes.count }

  // MARK: Letters and blanks

  /// Whether the byte is part of a word: a letter or a digit, or of a letter beyond ASCII.
  func isWord(_ index: Int) -> Bool {
    guard index >= 0, index < bytes.count else { return false }
    let byte = bytes[index]
    return byte < 0x80 ? LetterFolding.isWord(byte) : !isPunctuation(index)
  }

  func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < bytes.count && (48...57).contains(bytes[index])
  }

  /// Whether the byte belongs to a sign of two or three bytes: U+0080…U+00BF, U+2000…U+206F (blanks, dashes, quotation
  /// marks), U+20A0…U+20CF (currencies), U+FFFC (a fact that is named).
  private func isPunctuation(_ index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    switch bytes[start] {
    case 0xC2: return true
    case 0xE2: return start + 1 < count && (0x80...0x83).contains(bytes[start + 1])
    case 0xEF: return start + 2 < count && bytes[start + 1] == 0xBF && bytes[start + 2] == 0xBC
    default: return false
    }
  }

  /// The end of the blanks from an index on: spaces, line ends, no-break and thin spaces.
  func afterBlanks(_ index: Int) -> Int {
    var index = index
    while let length = blank(at: index) { index += length }
    return index
  }

  func blank(at index: Int) -> Int? {
    guard index < count else { return nil }
    switch bytes[index] {
    case 0x20, 0x0A, 0x09, 0x0D: return 1
    case 0xC2 where index + 1 < count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < count && bytes[index + 1] == 0x80 && [0x89, 0xAF].contains(bytes[index + 2]):
      return 3
    default: return nil
    }
  }

  /// The start of the blanks that end at an index.
  func beforeBlanks(_ index: Int) -> Int {
    var index = index
    while index > 0 {
      if [0x20, 0x0A, 0x09, 0x0D].contains(bytes[index - 1]) {
        index -= 1
      } else if index > 1, bytes[index - 2] == 0xC2, bytes[index - 1] == 0xA0 {
        index -= 2
      } else if index > 2, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80,
        [0x89, 0xAF].contains(bytes[index - 1])
      {
        index -= 3
      } else {
        break
      }
    }
    return index
  }

  // MARK: Words

  /// Where a word ends that begins at an index; a blank of the word stands for any blanks of the text.
  ///
  /// - Parameter isWhole: whether no further letter may follow.
  func end(of word: [UInt8], at index: Int, isWhole: Bool = true) -> Int? {
    var place = index
    for byte in word {
      if byte == 0x20 {
        let next = afterBlanks(place)
        guard next > place else { return nil }
        place = next
      } else {
        guard place < count, folded[place] == byte else { return nil }
        place += 1
      }
    }
    return isWhole && isWord(place) ? nil : place
  }

  /// Whether a sentence ends at an index: a full stop, question or exclamation mark before a blank, a semicolon, a line.
  func endsSentence(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A, UInt8(ascii: ";"): true
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      index + 1 >= count || blank(at: index + 1) != nil
    default: false
    }
  }

  // MARK: Folding

  private static func fold(_ bytes: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 65...90: bytes[index] = byte | 0x20
      case 0xC3 where index + 1 < bytes.count && (0x80...0x9E).contains(bytes[index + 1]):
        bytes[index + 1] += 0x20
      case 0xC4, 0xC5:
        // In these blocks a capital has an even code, its small letter the next.
        if index + 1 < bytes.count, bytes[index + 1] & 1 == 0 { bytes[index + 1] |= 1 }
      case 0xC6 where index + 1 < bytes.count && [0xA0, 0xAF].contains(bytes[index + 1]):
        bytes[index + 1] += 1
      case 0xE1:
        if index + 2 < bytes.count, [0xBA, 0xBB].contains(bytes[index + 1]), bytes[index + 2] & 1 == 0 {
          bytes[index + 2] |= 1
        }
      default: break
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
  }
}
