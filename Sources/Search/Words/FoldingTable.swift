/// What folding knows beyond Unicode's own decompositions. Written down here once; the browser reads the same table
/// from `folding.js`, which ``Folding/script()`` prints.
enum FoldingTable {
  /// Letters that no canonical decomposition takes apart, by what people write who do not have them. Lower case:
  /// words are in lower case before they are folded.
  static let letters: [(result: String, letters: String)] = [
    // Latin: letters with a stroke, a hook or a bar, and letters of their own.
    ("a", "ⱥ"), ("ae", "æ"), ("b", "ƀɓƃ"), ("c", "ƈȼ"), ("d", "đðɖɗƌȡ"), ("e", "ɇǝəɛ"), ("f", "ƒ"),
    ("g", "ǥɠɣ"), ("h", "ħⱨ"), ("hv", "ƕ"), ("i", "ıɨɩ"), ("j", "ɉȷ"), ("k", "ƙⱪĸ"), ("l", "łƚⱡɫ"),
    ("n", "ɲƞȵ"), ("ng", "ŋ"), ("o", "øɵɔ"), ("oe", "œ"), ("p", "ƥᵽ"), ("r", "ɍɽ"), ("s", "ȿ"), ("ss", "ß"),
    ("t", "ŧƭʈⱦ"), ("th", "þ"), ("u", "ʉʊ"), ("v", "ʋⱱ"), ("w", "ⱳ"), ("y", "ɏƴ"), ("z", "ƶȥʒ"),
    // Cyrillic: letters of Ukrainian, Kazakh, Kyrgyz, Tajik and Tatar by their nearest Russian ones.
    ("а", "ә"), ("г", "ґғҕ"), ("к", "қҝҟҡ"), ("н", "ңҥ"), ("о", "ө"), ("у", "үұ"), ("х", "ҳһ"), ("ч", "ҷҹ"),
    // Arabic: the forms of alef, yeh, heh and kaf that writers and keyboards mix up. Hamza and madda above or below a
    // letter are marks once decomposed.
    ("ا", "ٱ"), ("ي", "ىیے"), ("ه", "ةەہھ"), ("ك", "ک"),
  ]

  /// Marks that are dropped: those of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic, and the
  /// half rings of transliteration. Marks of other scripts are vowels, without which their words cannot be read.
  static let dropped: [ClosedRange<UInt32>] = [
    0x02BE...0x02BF, 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF...0x05BF, 0x05C1...0x05C2,
    0x05C4...0x05C5, 0x05C7...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670...0x0670, 0x06D6...0x06DC,
    0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
    0xFE20...0xFE2F,
  ]

  /// The one letter with a mark that stays: й is another letter than и to all who write it.
  static let kept = (letter: "\u{438}" as Unicode.Scalar, mark: "\u{306}" as Unicode.Scalar)

  /// What may stand within a word and is no part of it: tatweel, the soft hyphen, the dot of Catalan l·l, joiners and
  /// marks of direction.
  static let ignorable: [ClosedRange<UInt32>] = [
    0x00AD...0x00AD, 0x00B7...0x00B7, 0x0387...0x0387, 0x0640...0x0640, 0x200C...0x200F, 0x202A...0x202E,
    0x2060...0x2060, 0x2066...0x2069, 0xFEFF...0xFEFF,
  ]

  /// Apostrophes, all of which end a word.
  static let apostrophes: [Unicode.Scalar] = ["'", "’", "‘", "ʼ", "ʻ", "＇"]

  /// The marks of voiced syllables as half-width letters of Japanese: letters to Unicode, marks once they have their
  /// ordinary form.
  static let voiced: [ClosedRange<UInt32>] = [0xFF9E...0xFF9F]

  /// Scripts that put no blanks between words: Thai, Lao, Myanmar, Khmer, Japanese, Chinese.
  static let spaceless: [ClosedRange<UInt32>] = [
    0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FF, 0x31F0...0x31FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF,
  ]

  /// The digit zero of scripts that have their own; the nine others follow it.
  static let zeros: [Unicode.Scalar] = ["٠", "۰", "०", "๐", "໐", "၀", "០"]

  /// Letters with a second spelling in two letters (German, Danish, Norwegian, Swedish, Finnish).
  static let digraphs: [(letter: Unicode.Scalar, result: String)] = [
    ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"),
  ]

  /// The letters a Vietnamese syllable that ends in oa, oe or uy may begin with; not q, whose u is its own.
  static let onsets = "b-df-hj-npr-tv-zđ"

  /// The marks of the five tones of Vietnamese that are written.
  static let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  static func contains(_ ranges: [ClosedRange<UInt32>], _ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }
}
