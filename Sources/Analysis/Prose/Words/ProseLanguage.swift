import CatalogueModel

/// A language of the portal, ready to look for numbers in many texts.
///
/// A class, though it never changes: it has dozens of tables, and is gone through for every text.
final class ProseLanguage: Sendable {
  let index: LanguageIndex
  let words: ProseWords
  /// Whether something may begin with a byte.
  private let beginnings: [Bool]
  /// Whether a number in words begins with two bytes, by the first times 256 and the second.
  private let pairs: [Bool]
  /// Numbers in words by their first byte, those of one word.
  private let numbers: [[[UInt8]]]
  /// What may follow a number in words within one word.
  private let glued: [[UInt8]]

  init(_ language: LanguageTag, _ index: LanguageIndex) {
    self.index = index
    words = ProseWords.of(language)
    beginnings = words.beginnings
    let all = (words.numbers.all + words.hundreds.all + words.halves.all).map { word in
      let first = word.prefix { $0 != 0x20 && $0 != 0x2D }
      // “a hundred”: a letter by itself is in every text.
      return first.count > 1 ? first : word[...]
    }
    var pairs = [Bool](repeating: false, count: 65_536)
    for word in all where word.count > 1 {
      pairs[Int(word[word.startIndex]) << 8 | Int(word[word.startIndex + 1])] = true
    }
    self.pairs = pairs
    glued = words.gluesNumbers ? words.numberParts.all : []
    var numbers = [Set<[UInt8]>](repeating: [], count: 256)
    for word in all { numbers[Int(word[word.startIndex])].insert(Array(word)) }
    self.numbers = numbers.map { $0.sorted { $0.count > $1.count } }
  }

  /// Whether a text has a digit or a number in words at all: most have neither, and need not be read.
  func mayMention(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if beginnings[Int(byte)], begins(bytes, index, byte) { return true }
        // Within a word nothing begins, nor right behind its last letter.
        while index < bytes.count, bytes[index] >= 0x80 || (97...122).contains(bytes[index] | 0x20) {
          index += 1
        }
        index += 1
      }
      return false
    }
  }

  /// The same of a label in this language.
  func mayMention(_ label: LocalizedText) -> Bool { label[exactly: index].map { mayMention($0) } ?? false }

  /// Whether a number in words may begin at an index of a text: decided by two letters. Behind one letter that is a word
  /// by itself any blank may follow.
  func mayBeginNumber(_ text: ProseText, at index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    return pairs[Int(text.folded[index]) << 8 | Int(text.folded[index + 1])] || !text.isWord(index + 1)
  }

  private func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ byte: UInt8) -> Bool {
    if (48...57).contains(byte) { return true }
    if byte == 0xD9 || byte == 0xDB, index + 1 < bytes.count, (0xA0...0xB9).contains(bytes[index + 1]) {
      return true
    }
    let lower = (65...90).contains(byte) ? byte | 0x20 : byte
    guard index + 1 < bytes.count, pairs[Int(lower) << 8 | Int(bytes[index + 1])] else { return false }
    return numbers[Int(lower)].contains { word in
      guard index + word.count <= bytes.count else { return false }
      for place in 1..<word.count where bytes[index + place] != word[place] { return false }
      let end = index + word.count
      guard end < bytes.count else { return true }
      if bytes[end] < 0x80, !(97...122).contains(bytes[end] | 0x20) { return true }
      return glued.contains { bytes[end...].starts(with: $0) }
    }
  }
}
