internal import CatalogueModel

/// How many links a page holds before its list is divided.
package struct ListLimits: Sendable {
  /// Up to so many procedures stand on the page from A to Z itself; beyond, each letter has a page.
  package var alphabet = 300
  /// The most titles on one page of a letter.
  package var letter = 120
  /// Up to so many procedures stand on the page of all procedures; beyond, it lists the topics.
  package var all = 600
  /// The most procedures on one page of a topic or an audience.
  package var group = 200

  package init() {}
}

/// All procedures that have not ended in the alphabetical order of one language, and the pages on which that language
/// lists them from A to Z.
struct Directory: Sendable {
  /// The procedures whose titles begin with one letter.
  struct Letter: Sendable {
    /// As the language files it; ``Alphabet/other`` for what begins with none.
    let name: String
    /// Positions of procedures in the catalogue, in order.
    let members: [Int]
    /// The members on each of its pages; one range where it needs only one page.
    let parts: [Range<Int>]
  }

  /// A page of the list: a letter as a whole, or one part of it.
  struct Page: Sendable, Hashable {
    let letter: Int
    let part: Int?
  }

  /// Positions of procedures in the catalogue.
  let order: [Int]
  /// The place of each procedure in the order; the end for those that have ended.
  let rank: [Int]
  let letters: [Letter]
  /// Whether the page from A to Z holds all titles itself.
  let isWhole: Bool
  /// Every page of a letter; none where the list stays whole.
  let pages: [Page]

  init(_ catalogue: Catalogue, current: [Int], say: Wording, limits: ListLimits = ListLimits()) {
    func title(_ position: Int) -> String { catalogue.procedures[position].title.text(in: say.index) }
    order = say.inOrder(current, by: title)
    var rank = [Int](repeating: Int.max, count: catalogue.procedures.count)
    for (place, position) in order.enumerated() { rank[position] = place }
    self.rank = rank
    isWhole = order.count <= limits.alphabet
    letters = Directory.letters(of: order, say.language, limits, title: title)
    pages = isWhole ? [] : Directory.pages(of: letters)
  }

  /// The letters in the order in which the first title of each stands: a letter that the language does not file by
  /// (an Æ among English titles) does not tear those around it apart.
  private static func letters(
    of order: [Int], _ language: LanguageTag, _ limits: ListLimits, title: (Int) -> String
  ) -> [Letter] {
    let alphabet = Alphabet(language)
    var names: [String] = []
    var members: [String: [Int]] = [:]
    // Titles begin with few characters, and finding out how one is filed takes microseconds.
    var known: [Character: String] = [:]
    for position in order {
      let first = title(position).first { $0.isLetter || $0.isNumber } ?? " "
      let name = known[first] ?? alphabet.letter(of: first)
      known[first] = name
      if members[name] == nil { names.append(name) }
      members[name, default: []].append(position)
    }
    return names.map { name in
      let all = members[name] ?? []
      return Letter(
        name: name, members: all, parts: Division.parts(of: all.count, upTo: limits.letter))
    }
  }

  private static func pages(of letters: [Letter]) -> [Page] {
    letters.enumerated().flatMap { number, letter in
      let parts = letter.parts.count > 1 ? letter.parts.indices.map { Page(letter: number, part: $0) } : []
      return [Page(letter: number, part: nil)] + parts
    }
  }

  /// The number of the page of a letter.
  func page(of letter: Int, part: Int? = nil) -> Int? {
    pages.firstIndex(of: Page(letter: letter, part: part))
  }
}

/// The division of long lists into pages.
enum Division {
  /// As few parts as hold at most `limit` places each, of nearly the same length. An empty list has none.
  static func parts(of length: Int, upTo limit: Int) -> [Range<Int>] {
    let count = (length + limit - 1) / max(1, limit)
    return (0..<count).map { part in (length * part / count)..<(length * (part + 1) / count) }
  }

  /// The beginning of a title that tells it from others: up to the end of the word in which it differs from them, with
  /// “…” where more follows. Without others, the first word.
  static func beginning(of title: String, apartFrom others: [String]) -> String {
    let letters = Array(title)
    var end = others.map { other in zip(letters, other).prefix { $0 == $1 }.count }.max() ?? 0
    while end < letters.count, letters[end].isWhitespace { end += 1 }
    // Where words are not set apart, or one is very long, the letter itself has to do.
    let word = letters[min(end, letters.count)...].prefix(longestWord + 1).prefix { !$0.isWhitespace }.count
    end += word > longestWord ? 1 : word
    guard end < letters.count else { return title }
    return String(letters[..<end]) + "…"
  }

  private static let longestWord = 14
}
