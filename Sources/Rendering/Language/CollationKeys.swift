/// The keys of texts in one list: of each text the ranks of its letters, a zero, and the ranks of their variants.
struct CollationKeys {
  /// A text with the beginning of its key, which decides between most.
  private struct Entry {
    var beginning: UInt64 = 0
    let key: Range<Int>
    let text: Int
  }

  private var ranks: [UInt16] = []
  private var entries: [Entry] = []

  init(_ texts: [String], _ letters: LetterRanks) {
    entries.reserveCapacity(texts.count)
    for (place, text) in texts.enumerated() { add(text, place, letters) }
  }

  private mutating func add(_ text: String, _ place: Int, _ letters: LetterRanks) {
    let start = ranks.count
    for scalar in text.unicodeScalars { ranks.append(letters[scalar].letter) }
    ranks.append(0)
    for scalar in text.unicodeScalars { ranks.append(letters[scalar].variant) }
    var entry = Entry(key: start..<ranks.count, text: place)
    for i in start..<start + 4 {
      entry.beginning = entry.beginning << 16 | UInt64(i < ranks.count ? ranks[i] : 0)
    }
    entries.append(entry)
  }

  /// The texts in the order of their keys, and equal ones as they came.
  func order() -> [Int] {
    ranks.withUnsafeBufferPointer { ranks in
      entries.sorted { a, b in
        if a.beginning != b.beginning { return a.beginning < b.beginning }
        let (keyA, keyB) = (ranks[a.key], ranks[b.key])
        if keyA.elementsEqual(keyB) { return a.text < b.text }
        return keyA.lexicographicallyPrecedes(keyB)
      }.map(\.text)
    }
  }
}
