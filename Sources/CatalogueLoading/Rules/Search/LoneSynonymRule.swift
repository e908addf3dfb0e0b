import CatalogueModel
package import Diagnostics

/// A set of synonyms that has nothing to be a synonym of.
package enum LoneSynonymRule {
  package static let rule = Rule(
    "lone-synonym", .warning, title: "Synonym of nothing",
    statement: "A set of synonyms has two words or phrases at least.",
    page: """
      What one word of a set finds, the others find too. A set of one finds no more than the search does without it; mostly
      two words were written as one text, or two sets as several.

      Wrong, in `search/en.yaml`:

          synonyms:
            - [driving licence]
            - [driver’s license]

      Right:

          synonyms:
            - [driving licence, driver’s license]
      """)

  static func finding(_ set: SearchVocabulary.SynonymSet) -> Diagnostic {
    let member = set.members.first.map { "Only ‘\($0.text)’ is" } ?? "Nothing is"
    return Diagnostic(rule, at: set.span, "\(member) in this set of synonyms; it changes nothing")
  }
}
