import CatalogueModel
package import Diagnostics

/// A compound whose parts are not what it is made of.
package enum CompoundPartsRule {
  package static let rule = Rule(
    "compound-parts", .error, title: "Parts do not make the word",
    statement: "The parts of a compound, one after the other, spell the word; letters may link them.",
    page: """
      The search finds a compound by its parts, so that parts that are not in it would lead people astray. Between two parts
      may stand a letter or two that link them, such as the `s` of `huwelijksakte`. A word that must not be divided has
      itself as its only part.

      Wrong, in `search/nl.yaml`:

          compounds:
            huwelijksakte: [trouw, akte]
            handtekening: []

      Right:

          compounds:
            huwelijksakte: [huwelijk, akte]
            handtekening: [handtekening]
      """)

  static func finding(_ compound: SearchVocabulary.Compound) -> Diagnostic {
    let word = compound.word.text
    let parts = compound.parts.map { "‘\($0)’" }.joined(separator: " and ")
    let message =
      switch compound.parts.count {
      case 0: "‘\(word)’ has no parts; where it must not be divided, write ‘[\(word)]’"
      case 1: "‘\(word)’ is not \(parts); where it must not be divided, write ‘[\(word)]’"
      default: "\(parts) do not make ‘\(word)’"
      }
    return Diagnostic(rule, at: compound.word.span, message)
  }

  /// What stands as a compound and is no single word, so that nothing ever would be looked up.
  static func severalWords(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(text)’ is more than one word; a compound is written as one")
  }
}
