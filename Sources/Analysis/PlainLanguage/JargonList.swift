import CatalogueModel

/// The words to avoid of one language, ready to be looked for.
struct JargonList {
  private struct Phrase {
    /// The words after the first, in lower case.
    let rest: [String]
    /// Whether the last word may go on.
    let isOpen: Bool
    let entry: Int
  }

  /// Phrases by their first word, the longest first.
  private var exact: [String: [Phrase]] = [:]
  /// Single words of which only the beginning is given.
  private var beginnings: [(word: String, phrase: Phrase)] = []

  var isEmpty: Bool { exact.isEmpty && beginnings.isEmpty }

  init(_ entries: [JargonEntry]) {
    for (number, entry) in entries.enumerated() {
      let isOpen = entry.phrase.hasSuffix("*")
      let words = ScannedText(entry.phrase, abbreviations: []).words.map { word in
        Self.word(entry.phrase, word.range)
      }
      guard let first = words.first else { continue }
      let phrase = Phrase(rest: Array(words.dropFirst()), isOpen: isOpen, entry: number)
      if words.count == 1, isOpen {
        beginnings.append((first, phrase))
      } else {
        exact[first, default: []].append(phrase)
      }
    }
    for key in exact.keys { exact[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// Gives every entry that the text has, with its place in UTF-8 offsets. What is part of a longer phrase is not found
  /// again by itself.
  func find(in text: String, _ words: [ScannedWord], _ found: (_ entry: Int, _ range: Range<Int>) -> Void) {
    guard !isEmpty else { return }
    let lower = words.map { $0.isPlaceholder ? "" : Self.word(text, $0.range) }
    var position = 0
    while position < words.count {
      if let (entry, count) = match(at: position, lower) {
        found(entry, words[position].range.lowerBound..<words[position + count - 1].range.upperBound)
        position += count
      } else {
        position += 1
      }
    }
  }

  private func match(at position: Int, _ words: [String]) -> (entry: Int, count: Int)? {
    for phrase in exact[words[position]] ?? [] where position + phrase.rest.count < words.count {
      let rest = words[(position + 1)...].prefix(phrase.rest.count)
      let fits = zip(rest, phrase.rest).enumerated().allSatisfy { index, pair in
        pair.0 == pair.1
          || phrase.isOpen && index == phrase.rest.count - 1 && pair.0.hasPrefix(pair.1)
      }
      if fits { return (phrase.entry, phrase.rest.count + 1) }
    }
    for (beginning, phrase) in beginnings where words[position].hasPrefix(beginning) {
      return (phrase.entry, 1)
    }
    return nil
  }

  private static func word(_ text: String, _ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<utf8.index(start, offsetBy: range.count)]).lowercased()
  }
}
