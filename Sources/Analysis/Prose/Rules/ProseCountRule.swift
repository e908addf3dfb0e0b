import CatalogueModel
package import Diagnostics

/// Count of documents that no fact states.
package enum ProseCountRule {
  package static let rule = Rule(
    "prose-count", .warning, title: "Count of documents that no fact states",
    statement:
      "Every number of copies, originals, photos or sets in a text equals that of a document or a figure of its procedure.",
    page: """
      Who brings one copy where two are asked for, comes again. How many originals and copies are handed in is a fact of the
      document; other counts get a home under `figures:`.

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

  static func contradiction(_ said: String, _ document: String, _ stated: Int) -> String {
    "‘\(said)’ contradicts \(document) to which this text belongs, which asks for \(stated)"
  }

  static func unstated(_ said: String) -> String {
    "No document of this procedure is asked for as ‘\(said)’"
  }
}
