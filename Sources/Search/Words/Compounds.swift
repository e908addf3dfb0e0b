/// Words made of other words of the catalogue: geboorteakte is geboorte and akte.
package struct Compounds: Sendable {
  private let language: SearchLanguage
  private let vocabulary: [String: Int]
  private let corrections: [String: [String]]

  static let shortestWord = 8
  static let shortestPart = 4
  /// A part as short as this must be a frequent word.
  static let shortestFrequentPart = 3
  static let frequent = 3
  private static let mostParts = 3
  /// Nobody writes a longer word; more is not worth looking at.
  private static let longestWord = 64

  /// - Parameters:
  ///   - vocabulary: the folded words of the catalogue, with how often each occurs.
  ///   - corrections: what editors say about words: their parts; a word with one part is not divided.
  package init(language: SearchLanguage, vocabulary: [String: Int], corrections: [String: [String]]) {
    self.language = language
    self.vocabulary = vocabulary
    self.corrections = Dictionary(
      corrections.map { (Folding.fold($0.key), $0.value.map(Folding.fold)) },
      uniquingKeysWith: { min($0, $1) })
  }

  /// The folded parts of a folded word, in their order; empty where it is not divided.
  ///
  /// The fewest parts win, then the longest first part, then the longest second, then the shortest links.
  package func parts(of folded: String) -> [String] {
    if let parts = corrections[folded] { return parts.count > 1 ? parts : [] }
    let letters = Array(folded.utf8)
    guard language.splitsCompounds, (Self.shortestWord...Self.longestWord).contains(letters.count) else {
      return []
    }
    for count in 2...Self.mostParts {
      if let parts = divide(letters[...], into: count) { return parts }
    }
    return []
  }

  private func divide(_ rest: ArraySlice<UInt8>, into count: Int) -> [String]? {
    if count == 1 { return part(rest, isLast: true).map { [$0] } }
    let shortest = Self.shortestFrequentPart
    guard rest.count >= count * shortest else { return nil }
    for length in stride(from: rest.count - (count - 1) * shortest, through: shortest, by: -1) {
      guard let first = part(rest.prefix(length), isLast: false) else { continue }
      for link in [""] + language.links {
        let tail = rest.dropFirst(length)
        guard tail.starts(with: link.utf8) else { continue }
        if let others = divide(tail.dropFirst(link.utf8.count), into: count - 1) { return [first] + others }
      }
    }
    return nil
  }

  /// The letters as a word that may be a part; what verbs begin with may only be the last (ring-weg, Erb-teil).
  private func part(_ letters: ArraySlice<UInt8>, isLast: Bool) -> String? {
    guard letters.count >= Self.shortestFrequentPart else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    guard let count = vocabulary[word], !language.ignored.contains(word) else { return nil }
    guard isLast || !language.isPrefix(word) else { return nil }
    return letters.count >= Self.shortestPart || count >= Self.frequent ? word : nil
  }
}

/// The order in which of two entries for one word one wins.
private func min(_ one: [String], _ other: [String]) -> [String] {
  one.lexicographicallyPrecedes(other) ? one : other
}
