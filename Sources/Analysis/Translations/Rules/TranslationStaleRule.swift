import CatalogueModel
package import Diagnostics

/// A translation that was confirmed for another source text.
package enum TranslationStaleRule {
  package static let rule = Rule(
    "translation-stale", .warning, title: "Translation out of date",
    statement: "A translation is confirmed again when its source text has changed.",
    page: """
      `translations/<language>.yaml` keeps, for each label and each paragraph, heading and cell of guidance, a digest of
      the source text that its translation was confirmed for. When that text changes, whatever the day or the commit, the
      translation is out of date: citizens of one language may read what no longer holds.

      Out of date, where `vi` read `Nộp trong 60 ngày` when the translation was confirmed:

          note: { vi: Nộp trong 30 ngày, en: Apply within 60 days }

      Mended, and confirmed with `balie translations --accept procedures/register-birth/procedure.yaml`:

          note: { vi: Nộp trong 30 ngày, en: Apply within 30 days }
      """)

  static func finding(
    at span: SourceSpan, from source: LanguageTag, sourceText: SourceSpan?
  ) -> Diagnostic {
    let notes = sourceText.map { [Note("The text in ‘\(source)’ as it is now", at: $0)] } ?? []
    return Diagnostic(
      rule, at: span, "The text in ‘\(source)’ has changed since this translation was confirmed", notes: notes
    )
  }
}
