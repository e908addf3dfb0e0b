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
      let words = between.split { $0 == " " || $0 == "-" || $0 == "–" }
      guard let last = words.lastIndex(where: { of.contains(String($0)) }) else { return false }
      return words[(last + 1)...].allSatisfy { word in
        word.first?.isUppercase ?? false && !word.hasSuffix(",") || titles.contains(word)
      }
    }
  }
}
