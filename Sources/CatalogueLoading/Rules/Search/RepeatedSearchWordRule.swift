import CatalogueModel
package import Diagnostics

/// A search word that stands where it stands already.
package enum RepeatedSearchWordRule {
  package static let rule = Rule(
    "repeated-search-word", .warning, title: "Search word written twice",
    statement: "Within a set of synonyms, among former names and among compounds, each word stands once.",
    page: """
      The search finds words whatever their capitals, accents and hyphens, so that `So do` adds nothing to `sổ đỏ`. Of two
      entries for one former name or compound, one may be changed and the other forgotten.

      Wrong, in `search/vi.yaml`:

          synonyms:
            - [sổ đỏ, giấy chứng nhận đất, so do]

      Right:

          synonyms:
            - [sổ đỏ, giấy chứng nhận đất]
      """)

  static func synonym(_ word: SearchWord, first: SearchWord) -> Diagnostic {
    finding(word, first: first, in: "this set")
  }

  static func formerName(_ word: SearchWord, first: SearchWord) -> Diagnostic {
    finding(word, first: first, in: "the former names")
  }

  static func compound(_ word: SearchWord, first: SearchWord) -> Diagnostic {
    finding(word, first: first, in: "the compounds")
  }

  private static func finding(_ word: SearchWord, first: SearchWord, in place: String) -> Diagnostic {
    let other = word.text == first.text ? "" : " as ‘\(first.text)’, which the search takes for the same"
    return Diagnostic(
      rule, at: word.span, "‘\(word.text)’ stands in \(place) already\(other)",
      notes: [Note("it is first written here", at: first.span)])
  }
}
