/// What a character is to the division of text into words.
enum WordCharacter: UInt8 {
  /// A letter or a digit of a script that puts blanks between words.
  case letter, digit
  /// A letter of a script that does not.
  case spaceless
  /// Belongs to the letter before it.
  case mark
  /// May stand within a word and is no part of it.
  case ignorable
  case apostrophe
  /// Ends a word.
  case other

  /// Whether a word may begin with it.
  var isBase: Bool { self == .letter || self == .digit }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x27: self = .apostrophe
    case 0..<0x80: self = .other
    // The scripts of most text, without a look into Unicode's tables.
    case 0xC0...0x24F: self = scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .letter
    case 0x300...0x36F: self = .mark
    case 0x400...0x481, 0x620...0x63F, 0x641...0x64A, 0x1E00...0x1EFF: self = .letter
    case 0x4E00...0x9FFF: self = .spaceless
    default: self = Self.lookedUp(scalar)
    }
  }

  private static func lookedUp(_ scalar: Unicode.Scalar) -> WordCharacter {
    if FoldingTable.apostrophes.contains(scalar) { return .apostrophe }
    if FoldingTable.contains(FoldingTable.ignorable, scalar) { return .ignorable }
    if FoldingTable.contains(FoldingTable.voiced, scalar) { return .mark }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return FoldingTable.contains(FoldingTable.spaceless, scalar) ? .spaceless : .letter
    case .decimalNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    default: return .other
    }
  }

  /// Whether a character of a token in its ordinary form is part of the word: compatibility forms may hold blanks.
  static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch WordCharacter(scalar) {
    case .letter, .digit, .spaceless, .mark: true
    case .ignorable, .apostrophe, .other: false
    }
  }

  /// Whether a byte is a letter or a digit of ASCII.
  @inline(__always)
  static func isASCIIBase(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

  /// The character at a place of UTF-8 and its length in bytes. Bytes that are no UTF-8 end a word, one by one.
  @inline(__always)
  static func at(_ index: Int, of utf8: UnsafeBufferPointer<UInt8>) -> (kind: WordCharacter, length: Int) {
    let first = utf8[index]
    if first < 0x80 {
      if (first | 0x20) &- 0x61 < 26 { return (.letter, 1) }
      if first &- 0x30 < 10 { return (.digit, 1) }
      return (first == 0x27 ? .apostrophe : .other, 1)
    }
    return beyondASCII(index, utf8)
  }

  private static func beyondASCII(_ index: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> (WordCharacter, Int) {
    let first = utf8[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, index + length <= utf8.count else { return (.other, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in utf8[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return (.other, 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return (.other, 1) }
    return (WordCharacter(scalar), length)
  }
}
