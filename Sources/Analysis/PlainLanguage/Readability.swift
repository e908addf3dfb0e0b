package import CatalogueModel

/// How long the sentences and the words of texts are: counts that add up.
package struct Readability: Sendable, Hashable {
  package private(set) var sentences: Int
  /// Words; in Vietnamese syllables, because these are what is written apart.
  package private(set) var words: Int
  /// Words of more than six letters.
  package private(set) var longWords: Int

  package init(sentences: Int = 0, words: Int = 0, longWords: Int = 0) {
    (self.sentences, self.words, self.longWords) = (sentences, words, longWords)
  }

  package mutating func add(_ other: Readability) {
    sentences += other.sentences
    words += other.words
    longWords += other.longWords
  }

  /// Words a sentence in tenths, rounded; nil where there is no sentence.
  package var tenthsOfLength: Int? {
    sentences > 0 ? (words * 10 + sentences / 2) / sentences : nil
  }

  /// LIX in tenths, rounded: words a sentence, plus the percentage of words of more than six letters (C.-H. Björnsson,
  /// “Läsbarhet”, 1968). Below 30 is very easy, above 60 very hard; nil where there is no sentence.
  package var tenthsOfLIX: Int? {
    guard let length = tenthsOfLength, words > 0 else { return nil }
    return length + (longWords * 1000 + words / 2) / words
  }
}

/// What the words of a language are that are counted.
package enum WordUnit: Sendable, Hashable {
  case word
  /// Vietnamese writes syllables apart, so that a word of two syllables counts as two; LIX can be compared only with
  /// itself, because hardly a syllable has more than six letters.
  case syllable
  /// Chinese, Japanese, Thai and others put no blanks between words: nothing is measured.
  case unmeasured

  package init(_ language: LanguageTag) {
    switch language.tag.prefix(while: { $0 != "-" }) {
    case "vi": self = .syllable
    case "zh", "ja", "th", "lo", "km", "my", "bo", "dz": self = .unmeasured
    default: self = .word
    }
  }
}
