import CatalogueModel
package import Diagnostics

/// A translation that is the text of another language.
package enum TranslationCopiedRule {
  package static let rule = Rule(
    "translation-copied", .warning, title: "Text copied, not translated",
    statement: "A text of several words is not the same in two languages.",
    page: """
      A text that stands in two languages word for word was most likely copied to be translated later. Names, all of
      whose words have capitals, numbers, addresses and texts of one or two words are left alone. What really is the same
      in both languages goes into the list `same` of `terms/<language>.yaml`.

      Not translated:

          summary: { vi: Cấp bản sao từ sổ gốc, en: Cấp bản sao từ sổ gốc }

      Translated:

          summary: { vi: Cấp bản sao từ sổ gốc, en: Get a copy from the original register }
      """)

  static func finding(at span: SourceSpan, from other: LanguageTag) -> Diagnostic {
    Diagnostic(rule, at: span, "This is the text in ‘\(other)’ word for word")
  }
}
