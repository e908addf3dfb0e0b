/// What the browser has in place of a stemmer: endings to replace, learnt from the words of a catalogue and their keys.
///
/// A query's word leads to the key of its forms by one of them, or to a word that nobody has.
package struct SuffixTable: Sendable {
  package struct Rewrite: Sendable, Hashable {
    package let suffix: String
    package let replacement: String
  }

  /// Longest suffix first (in UTF-16 units), then by suffix and replacement in the order of their UTF-16 units.
  package let rewrites: [Rewrite]
  /// Beginnings of words that are cut off before, the first that leaves three letters.
  package let prefixes: [String]

  /// A stem has at least so many UTF-16 units, and so many of them are the word's own: naam and namen are nam.
  static let shortestStem = 3
  static let shortestBeginning = 2
  static let mostRewrites = 80

  /// Learns from folded words and their keys what at least two words have in common, the most frequent eighty.
  package init(words: some Sequence<(folded: String, key: String)>, language: SearchLanguage) {
    prefixes = language.prefixes
    var witnesses: [Rewrite: Int] = [:]
    for (folded, key) in words where folded != key {
      if let rewrite = Self.rewrite(from: language.withoutPrefix(folded), to: key) {
        witnesses[rewrite, default: 0] += 1
      }
    }
    let frequent = witnesses.filter { $0.value >= 2 }
      .sorted { $0.value != $1.value ? $0.value > $1.value : Self.precedes($0.key, $1.key) }
    rewrites = frequent.prefix(Self.mostRewrites).map(\.key).sorted(by: Self.precedes)
  }

  init(rewrites: [Rewrite], prefixes: [String]) { (self.rewrites, self.prefixes) = (rewrites, prefixes) }

  /// The folded word and every stem that the table makes of it, without doubles.
  package func stems(of folded: String) -> [String] {
    var stems = [folded]
    let word = withoutPrefix(folded)
    if word != folded { stems.append(word) }
    let units = Array(word.utf16)
    for rewrite in rewrites {
      let suffix = rewrite.suffix.utf16
      guard units.count >= suffix.count + Self.shortestBeginning,
        units.count - suffix.count + rewrite.replacement.utf16.count >= Self.shortestStem,
        units.suffix(suffix.count).elementsEqual(suffix)
      else { continue }
      let stem = String(decoding: units.dropLast(suffix.count), as: UTF16.self) + rewrite.replacement
      if !stems.contains(stem) { stems.append(stem) }
    }
    return stems
  }

  func withoutPrefix(_ folded: String) -> String {
    let units = folded.utf16
    let prefix = prefixes.first { prefix in
      units.count >= prefix.utf16.count + Self.shortestStem && units.starts(with: prefix.utf16)
    }
    return prefix.map { String(decoding: units.dropFirst($0.utf16.count), as: UTF16.self) } ?? folded
  }

  /// What makes the key of the word: their rests after what they have in common. Nil where too little is, or where
  /// the word would only get longer.
  static func rewrite(from word: String, to key: String) -> Rewrite? {
    let (word, key) = (Array(word.utf16), Array(key.utf16))
    let common = zip(word, key).prefix { $0 == $1 }.count
    guard common >= shortestBeginning, key.count >= shortestStem, common < word.count else { return nil }
    return Rewrite(
      suffix: String(decoding: word[common...], as: UTF16.self),
      replacement: String(decoding: key[common...], as: UTF16.self))
  }

  private static func precedes(_ one: Rewrite, _ other: Rewrite) -> Bool {
    let lengths = (one.suffix.utf16.count, other.suffix.utf16.count)
    if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
    if one.suffix != other.suffix { return one.suffix.utf16.lexicographicallyPrecedes(other.suffix.utf16) }
    return one.replacement.utf16.lexicographicallyPrecedes(other.replacement.utf16)
  }
}
