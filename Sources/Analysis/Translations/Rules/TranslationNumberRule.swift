import CatalogueModel
package import Diagnostics

/// A translation that has another number than its source.
package enum TranslationNumberRule {
  package static let rule = Rule(
    "translation-number", .warning, title: "Number differs from the source",
    statement: "A translation has the numbers of its source text.",
    page: """
      Numbers are compared as values, in the format of each language: `8.000` in Vietnamese and Dutch is `8,000` in
      English. Small numbers, months and days of the week may be written in words; the order does not matter.

      Wrong:

          note: { vi: "Lệ phí 8.000 đồng, trong 5 ngày", en: "The fee is 80,000 dong, within five days" }

      Right:

          note: { vi: "Lệ phí 8.000 đồng, trong 5 ngày", en: "The fee is 8,000 dong, within five days" }
      """)

  static func added(_ number: String, at span: SourceSpan, source: LanguageTag) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(number)’ is no number of the text in ‘\(source)’")
  }

  static func lacking(_ numbers: [String], at span: SourceSpan, source: LanguageTag) -> Diagnostic {
    let list = numbers.map { "‘\($0)’" }.joined(separator: ", ")
    return Diagnostic(rule, at: span, "The text in ‘\(source)’ has \(list), this translation has not")
  }
}
