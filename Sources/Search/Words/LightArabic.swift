/// The light stemmer light10 for Arabic: Larkey, Ballesteros and Connell, “Light Stemming for Arabic Information
/// Retrieval”, in: Arabic Computational Morphology, Springer 2007.
///
/// It works on folded words: folding is its normalisation (alef of one form, final ى to ي, ة to ه, no vowel signs).
enum LightArabic {
  /// The article with what may stand before it, then “and”; the first that fits is cut off.
  static let prefixes = ["وال", "بال", "كال", "فال", "ال", "لل", "و"]

  /// Endings, each cut off once, in this order. Folded: ية and ة are يه and ه.
  static let suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"]

  static func stem(_ folded: String) -> String {
    var word = Array(withoutPrefix(folded).unicodeScalars)
    for suffix in suffixes.map({ Array($0.unicodeScalars) }) {
      if word.count >= suffix.count + 2, word.suffix(suffix.count).elementsEqual(suffix) {
        word.removeLast(suffix.count)
      }
    }
    return String(String.UnicodeScalarView(word))
  }

  /// The word without the first prefix that leaves enough of it: two letters, after “and” three.
  static func withoutPrefix(_ folded: String) -> String {
    let length = folded.unicodeScalars.count
    for prefix in prefixes where folded.hasPrefix(prefix) {
      let count = prefix.unicodeScalars.count
      if length >= count + (count == 1 ? 3 : 2) { return String(folded.unicodeScalars.dropFirst(count)) }
    }
    return folded
  }
}
