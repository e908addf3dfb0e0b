package import Diagnostics

/// A translation of a source text that has changed since it was exported.
package enum TranslationOutdatedRule {
  package static let rule = Rule(
    "translation-outdated", .warning, title: "Translation of an older text",
    statement: "A translation that is imported was made of the source text as it is.",
    page: """
      The source text was changed after the export. The translation is imported all the same, because it is likely better
      than the one before, but it stays out of date until somebody compares and confirms it.

      Out of date, where the text now says 30 days:

          msgid "Nộp trong 60 ngày"
          msgstr "Apply within 60 days"

      Up to date:

          msgid "Nộp trong 30 ngày"
          msgstr "Apply within 30 days"
      """)

  package static func finding(_ unit: ExchangedUnit) -> Diagnostic {
    Diagnostic(
      rule, at: unit.span, "The source text of ‘\(unit.context)’ has changed since this file was written")
  }
}
