import CatalogueModel
package import Diagnostics

/// A term that is not translated as the term base wants.
package enum TranslationTermRule {
  package static let rule = Rule(
    "translation-term", .warning, title: "Term translated otherwise",
    statement:
      "Where a source text has a term of the term base, its translation has one of the accepted translations.",
    page: """
      `terms/<language>.yaml` says what terms of the source language are called in another, so that one thing has one name
      on every page. Endings of longer words do not matter, nor do capitals; of terms within each other the longest counts.

      Wrong, where `terms/nl.yaml` has `hộ tịch: burgerlijke stand`:

          name: { vi: Sổ hộ tịch, nl: Register van de bevolking }

      Right:

          name: { vi: Sổ hộ tịch, nl: Register van de burgerlijke stand }

      A translation can be refused as well: `{ use: identity card, not: ID card }`.
      """)

  static func lacking(_ term: TermBase.Term, at span: SourceSpan, source: LanguageTag) -> Diagnostic {
    let words = term.accepted.map { "‘\($0)’" }.joined(separator: " or ")
    return Diagnostic(
      rule, at: span, "‘\(term.forms[0])’ of the text in ‘\(source)’ is called \(words)",
      notes: [Note("The term base says so", at: term.span)])
  }

  static func refused(_ words: String, _ term: TermBase.Term, at span: SourceSpan, isExact: Bool)
    -> Diagnostic
  {
    Diagnostic(
      rule, at: span, "‘\(words)’ is not used for ‘\(term.forms[0])’",
      fix: isExact ? Fix(span: span, replacement: term.accepted[0]) : nil,
      notes: [Note("The term base says so", at: term.span)])
  }
}
