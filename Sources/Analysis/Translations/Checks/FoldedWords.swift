/// The words of a text in lower case, with their places. Reused from text to text, so that it keeps its storage.
struct FoldedWords {
  struct Word {
    /// In ``FoldedWords/bytes``.
    let folded: Range<Int>
    /// In the text as written.
    let place: Range<Int>
    let letters: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []

  init() {}

  init(_ text: String) { read(Array(text.utf8)) }

  /// - Parameter text: UTF-8. Letters, digits and marks of any script make words; everything else divides them.
  mutating func read(_ text: [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var (start, folded, letters) = (-1, 0, 0)
    var i = 0
    while i < text.count {
      let (scalar, length) = Self.decode(text, at: i)
      if Self.isOfWord(scalar) {
        if start < 0 { (start, folded, letters) = (i, bytes.count, 0) }
        append(Self.lower(scalar))
        letters += 1
      } else if start >= 0 {
        words.append(Word(folded: folded..<bytes.count, place: start..<i, letters: letters))
        start = -1
      }
      i += length
    }
    if start >= 0 {
      words.append(Word(folded: folded..<bytes.count, place: start..<text.count, letters: letters))
    }
  }

  func folded(_ word: Int) -> ArraySlice<UInt8> { bytes[words[word].folded] }

  @inline(__always)
  private static func decode(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> (UInt32, Int) {
    let first = text[i]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard i + length <= text.count else { return (0x20, text.count - i) }
    var scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for k in 1..<length { scalar = scalar << 6 | UInt32(text[i + k] & 0x3F) }
    return (scalar, length)
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | (scalar >> 6) & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(0xF0 | scalar >> 18))
      bytes.append(UInt8(0x80 | (scalar >> 12) & 0x3F))
      bytes.append(UInt8(0x80 | (scalar >> 6) & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// The blocks of punctuation and symbols divide words; every other character beyond ASCII is part of one.
  @inline(__always)
  private static func isOfWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7: false
    case 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x2000...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF: false
    case 0x3000...0x303F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFFFC...0xFFFF: false
    default: true
    }
  }

  /// The lower case of Latin, Greek and Cyrillic letters; others as they are.
  @inline(__always)
  private static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x1E00...0x1EFF: scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1AF, 0x1CD...0x1DC: scalar + (scalar & 1)
    default: scalar
    }
  }
}
