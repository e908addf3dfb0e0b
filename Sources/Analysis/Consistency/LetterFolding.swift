private import Foundation

/// Letters as names are compared by: without capitals, and, where asked for, without accents.
enum LetterFolding {
  /// What stands for a run of blanks, line breaks and hyphens.
  static let gap: UInt32 = 0x20

  /// The scalar at a place of valid UTF-8, with its width in bytes.
  @inline(__always)
  static func scalar(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[place])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32 {
      place + offset < bytes.count ? UInt32(bytes[place + offset] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  static func isGap(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0xA0, 0x2009, 0x200A, 0x2010...0x2014, 0x202F: true
    default: false
    }
  }

  /// Whether a byte of ASCII is part of a word: a letter or a digit.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

  /// Whether a scalar is part of a word: a letter, a digit, or an accent that is written apart.
  static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF0F,
      0xFFF0...0xFFFF:
      false
    default: true
    }
  }

  /// The small letter of a capital of the Latin, Greek and Cyrillic scripts (Unicode, simple case mappings).
  static func lowered(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 32
    case 0...0xFF: scalar
    case 0x130: 0x69
    // An apostrophe is typed in many ways.
    case 0x2018, 0x2019, 0x2BC: 0x27
    case 0x178: 0xFF
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x100...0x177, 0x1A0...0x1A5, 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar | 1
    case 0x1AF: 0x1B0
    case 0x400...0x40F: scalar + 80
    default: scalar
    }
  }

  /// Accents put onto their letters (Unicode normalisation form C).
  static func composed(_ text: String) -> String {
    text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
      ? text.precomposedStringWithCanonicalMapping : text
  }

  /// A name by its bare words: no capitals, accents, punctuation; one blank between words.
  static func bareWords(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    let letters = bareLetters
    for scalar in name.unicodeScalars {
      guard let bare = letters.at(scalar) else { return foldedWords(name) }
      if bare != 0 {
        word.append(bare)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The same of any text, letter by letter as Foundation folds it.
  static func foldedWords(_ name: String) -> [String] {
    let folded = name.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    var words: [String] = []
    var word = ""
    for scalar in folded.unicodeScalars {
      if isWord(scalar.value), !(0x300...0x36F).contains(scalar.value) {
        // Foundation leaves the bar of the Vietnamese letter: it is no accent.
        word.unicodeScalars.append(scalar.value == 0x111 ? "d" : scalar)
      } else if !(0x300...0x36F).contains(scalar.value), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let bareLetters = BareLetters { scalar in
    let words = foldedWords(String(scalar))
    guard let word = words.first else { return 0 }
    let bytes = Array(word.utf8)
    return bytes.count == 1 ? bytes[0] : nil
  }
}

/// What the Latin letters come to that are written as one character, looked up: nearly all names have no others.
private struct BareLetters: Sendable {
  private static let ranges: [ClosedRange<UInt32>] = [0...0x24F, 0x1E00...0x1EFF]
  private let letters: [UInt8?]

  /// - Parameter bare: the one byte that a letter comes to, 0 for what is no letter; nil for others.
  init(_ bare: (Unicode.Scalar) -> UInt8?) {
    letters = Self.ranges.joined().map { Unicode.Scalar($0).flatMap(bare) }
  }

  func at(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0...0x24F: letters[Int(scalar.value)]
    case 0x1E00...0x1EFF: letters[Int(scalar.value - 0x1E00) + 0x250]
    default: nil
    }
  }
}
