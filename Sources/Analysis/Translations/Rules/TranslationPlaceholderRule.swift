import CatalogueModel
package import Diagnostics

/// A translation that names other facts than its source.
package enum TranslationPlaceholderRule {
  package static let rule = Rule(
    "translation-placeholder", .warning, title: "Fact differs from the source",
    statement: "A translation names the same facts as its source text, as often.",
    page: """
      `{fee:registration}` and other facts in braces are written by Balie, in each language, from the one place where they
      are stated. A translation that lacks one says less; one that names another fact says something else.

      Wrong, where `vi.md` says `Lệ phí: {fee:registration}.`:

          The fee: {fee:extract-copy}.

      Right:

          The fee: {fee:registration}.
      """)

  static func finding(
    _ difference: MarkCheck.Difference, at span: SourceSpan, source: LanguageTag
  ) -> Diagnostic {
    Diagnostic(rule, at: span, MarkWording.text(difference, source))
  }
}

/// How differences of facts and links are told.
enum MarkWording {
  static func text(_ difference: MarkCheck.Difference, _ source: LanguageTag) -> String {
    func list(_ items: [String]) -> String { items.map { "‘\($0)’" }.joined(separator: ", ") }
    if difference.added.isEmpty {
      return "The text in ‘\(source)’ has \(list(difference.lacking)), this translation has not"
    }
    if difference.lacking.isEmpty {
      return
        "\(list(difference.added)) \(difference.added.count == 1 ? "is" : "are") not in the text in ‘\(source)’"
    }
    return
      "The text in ‘\(source)’ has \(list(difference.lacking)), this translation \(list(difference.added))"
  }
}
