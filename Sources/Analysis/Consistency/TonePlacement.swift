/// The two ways of writing Vietnamese tones in `oa`, `oe` and `uy`: `Ủy ban` and `Uỷ ban` are one word, and texts have
/// both, often on one page.
enum TonePlacement {
  private static let pairs: [(onFirst: String, onSecond: String)] = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ]

  /// A phrase of composed letters in each of its spellings, without capitals; itself alone where it has but one.
  static func spellings(of phrase: String) -> [String] {
    let small = phrase.lowercased()
    let first = pairs.reduce(small) { $0.replacing($1.onSecond, with: $1.onFirst) }
    let second = pairs.reduce(small) { $0.replacing($1.onFirst, with: $1.onSecond) }
    return [small, first, second].reduce(into: [String]()) { found, spelling in
      if !found.contains(spelling) { found.append(spelling) }
    }
  }
}
