/// Whether words name who issued an act: “Circular 12/2017/TT-BGTVT of 15 April 2017 of the Ministry of Transport”. An act
/// keeps the name of its issuer, whatever became of that.
enum ActIssuers {
  /// How far behind the number the name may begin, in bytes: a date in words stands between.
  private static let mostBetween = 100

  /// “Of”, in the languages of portals.
  private static let of = ["của", "of", "van"]

  /// Words that lead from “of” to the name, beside those with a capital.
  private static let titles: Set<Substring> = [
    "trưởng", "tướng", "nhiệm", "và", "the", "and", "minister", "ministers", "het", "de", "en",
    "minister-president",
  ]

  /// - Parameter range: the words, in UTF-8 offsets.
  static func name(_ range: Range<Int>, in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return ActNumber.all(in: text).contains { _, place in
      guard place.upperBound <= range.lowerBound, range.lowerBound - place.upperBound < mostBetween else {
        return false
      }
      let between = String(decoding: bytes[place.upperBound..<range.lowerBound], as: UTF8.self)
      guard !between.contains(";"), !between.contains("\n"), !between.contains(". ") else { return false }
      let words = between.split(separator: " ")
      guard let last = words.lastIndex(where: { of.contains(String($0)) }) else { return false }
      return leads(words[(last + 1)...])
    }
  }

  /// Whether words lead from “of” to a name: titles, and other issuers of the same act, each before a dash.
  private static func leads(_ words: ArraySlice<Substring>) -> Bool {
    let issuers = words.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    guard let own = issuers.last else { return true }
    return issuers.dropLast().allSatisfy { $0.first?.first?.isUppercase ?? false }
      && own.allSatisfy { word in
        word.first?.isUppercase ?? false && !word.hasSuffix(",") || titles.contains(word)
      }
  }
}
