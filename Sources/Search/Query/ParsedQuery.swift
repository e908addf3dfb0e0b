/// A query, divided into the words that are searched for.
struct ParsedQuery {
  struct Word: Hashable {
    let exact: String
    let folded: String
    /// Whether it may be the beginning of a word, because it is still being typed.
    var isOpen = false
  }

  static let longest = 600
  /// Bits of a number: one for each word.
  static let mostWords = 31

  /// All words in their order, also those that are not searched for: what titles are compared with.
  let said: [Word]
  /// What is searched for, each word once.
  private(set) var words: [Word] = []
  /// The place in `words` of each word that was said; nil where it is not searched for.
  private(set) var places: [Int?] = []
  /// Codes, each with the words it is written with, one bit each.
  private(set) var codes: [(text: String, mask: Int)] = []

  init(_ query: String, _ root: IndexRoot) {
    let cut = Self.cut(query)
    var said = Tokens.words(of: cut, in: root.language).map { Word(exact: $0.exact, folded: $0.folded) }
    if !said.isEmpty, cut == query, let last = cut.unicodeScalars.last, !Self.isBlank(last) {
      said[said.count - 1].isOpen = true
    }
    self.said = said
    let first = said.prefix(Self.mostWords)
    let hasOthers = first.contains { !root.ignored.contains($0.folded) }
    for word in first {
      if hasOthers, root.ignored.contains(word.folded) {
        places.append(nil)
      } else if let place = words.firstIndex(where: { $0.exact == word.exact }) {
        places.append(place)
        if word.isOpen { words[place].isOpen = true }
      } else {
        places.append(words.count)
        words.append(word)
      }
    }
    findCodes(cut)
  }

  /// Neighbours among the words that were said, both searched for.
  var neighbours: [(first: Int, second: Int)] {
    zip(places, places.dropFirst()).compactMap { first, second in
      guard let first, let second, first != second else { return nil }
      return (first, second)
    }
  }

  /// The beginning of a code is written with the words of the whole.
  private mutating func findCodes(_ text: String) {
    for code in Tokens.codes(in: text) {
      if let last = codes.last, last.text.begins(with: code) {
        codes.append((code, last.mask))
        continue
      }
      for start in places.indices {
        var (rest, mask, place) = (code, 0, start)
        while !rest.isEmpty, place < places.count, rest.begins(with: said[place].folded) {
          rest = rest.after(said[place].folded.length)
          if let word = places[place] { mask |= 1 << word }
          place += 1
        }
        if rest.isEmpty {
          codes.append((code, mask))
          break
        }
      }
    }
  }

  /// Two words next to each other as the catalogue files them together.
  func pair(_ first: Int, _ second: Int) -> Word {
    let text = words[first].folded + " " + words[second].folded
    return Word(exact: text, folded: text, isOpen: words[second].isOpen)
  }

  /// At most so many UTF-16 units, and none of those that turn the direction of text.
  private static func cut(_ query: String) -> String {
    var (result, units) = (String.UnicodeScalarView(), 0)
    for scalar in query.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if units > longest { break }
      result.append(scalar)
    }
    return String(result)
  }

  /// What ends the last word: everything up to the blank of ASCII, and the wider ones.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar == "\u{A0}" || scalar == "\u{3000}" || 0x2000...0x200A ~= scalar.value
  }
}
