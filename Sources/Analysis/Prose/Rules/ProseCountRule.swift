import CatalogueModel
package import Diagnostics

/// Count that denies a document.
package enum ProseCountRule {
  package static let rule = Rule(
    "prose-count", .warning, title: "Count that denies a document",
    statement:
      "A number of copies, originals or photos does not deny that of the document it is about.",
    page: """
      Who brings one copy where two are asked for, comes again. How many originals and copies are handed in is a fact of the
      document, and its name and its note say the same.

      It is an error where the note of a document asks for another number of it than the document states.

      Wrong:

          documents:
            - { evidence: passport, copies: 2, note: { en: "Bring 3 copies of all pages." } }

      Right:

          documents:
            - { evidence: passport, copies: 2, note: { en: "Bring 2 copies of all pages." } }
          figures:
            photos: 4
      """)

  static func contradiction(_ said: String, _ own: OwnFact) -> String {
    let nouns: [(ProseCountNoun, String, String)] = [
      (.original, "original", "originals"), (.copy, "copy", "copies"),
      (.certifiedCopy, "certified copy", "certified copies"),
    ]
    let stated = nouns.compactMap { noun, one, many in
      own.counts[noun].map { "\($0) \($0 == 1 ? one : many)" }
    }
    return "‘\(said)’ contradicts \(own.document), of which \(stated.joined(separator: " and ")) "
      + (own.counts.values.reduce(0, +) == 1 ? "is" : "are") + " asked for"
  }

  static func unstated(_ said: String) -> String {
    "No document of this procedure is asked for as ‘\(said)’"
  }
}
