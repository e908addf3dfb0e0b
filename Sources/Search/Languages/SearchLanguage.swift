/// What searching knows about a language.
package struct SearchLanguage: Sendable {
  /// The primary subtag of its BCP 47 tag: `nl` for `nl-BE`.
  let code: String
  /// Whether two neighbouring words are often one word of the language, as the syllables of Vietnamese are.
  package let hasPairs: Bool
  /// Whether words are written together.
  package let splitsCompounds: Bool
  /// What may stand between the parts of a compound, longest first.
  package let links: [String]
  /// The words that a question is full of, folded.
  package let ignored: Set<String>
  /// Articles and pronouns that lose their vowel before another word, in ASCII, without their apostrophe.
  package let elisions: [String]
  /// Beginnings that the stemming of the language cuts off, folded; the first that fits.
  package let prefixes: [String]
  /// The algorithm of Snowball for it.
  let snowball: String?

  /// Prepositions and prefixes that verbs and their nouns begin with, folded: no compound begins with them.
  private let verbPrefixes: Set<String>

  /// - Parameter tag: a BCP 47 tag. A language nothing is known about is searched by its folded words.
  package init(_ tag: String) {
    code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    hasPairs = code == "vi"
    links = Self.linksByLanguage[code] ?? []
    splitsCompounds = !links.isEmpty
    ignored = Set(FunctionWords.list(of: code).map { Folding.fold(String($0)) })
    elisions = Self.elisionsByLanguage[code]?.split(separator: " ").map(String.init) ?? []
    verbPrefixes = Set(FunctionWords.verbPrefixes(of: code).map { Folding.fold(String($0)) })
    prefixes = code == "ar" ? LightArabic.prefixes : []
    snowball = Self.algorithms[code]
  }

  /// Keys of the language's words; see ``Stemming``.
  package func stemming() -> Stemming { Stemming(self) }

  /// A folded word without the beginning that stemming cuts off.
  func withoutPrefix(_ folded: String) -> String {
    code == "ar" ? LightArabic.withoutPrefix(folded) : folded
  }

  /// Whether a folded word only changes the meaning of the one it begins: ver-blijf, Unter-schrift.
  func isPrefix(_ folded: String) -> Bool { verbPrefixes.contains(folded) }

  /// Linking elements. Dutch: Algemene Nederlandse Spraakkunst 12.4 (s, en, n, er, e); German: Duden, Fugenelemente;
  /// Danish and Norwegian: s, e, n; Swedish: s, e, o, u, a.
  private static let linksByLanguage: [String: [String]] = {
    let dutch = ["en", "er", "s", "n", "e"]
    let german = ["ens", "es", "en", "er", "ns", "s", "n", "e"]
    let danish = ["er", "s", "e", "n"]
    return [
      "nl": dutch, "af": ["s", "e"], "fy": dutch, "de": german, "lb": german,
      "sv": ["s", "e", "o", "u", "a"],
      "da": danish, "no": danish, "nb": danish, "nn": ["s", "e", "a"], "fi": ["n"],
    ]
  }()

  private static let elisionsByLanguage = [
    "fr": "l d j m t s c n qu jusqu lorsqu puisqu quoiqu",
    "it": "l d un dell all nell sull dall coll c m t s v n gl quest quell sant tutt",
    "ca": "l d m n s t",
    "lb": "d", "oc": "l d m n s t qu",
  ]

  /// The algorithms of libstemmer 2 by language.
  private static let algorithms = [
    "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian",
    "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian",
    "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]
}
