import CatalogueModel
package import Diagnostics

/// A text that speaks of a period which has ended.
package enum ExpiredTextRule {
  package static let rule = Rule(
    "expired-text", .warning, title: "Text speaks of a period that is over",
    statement: "What a text says holds until a day is taken out once that day has passed.",
    page: """
      “Half the fee until 31 December 2025” misleads from the first of January on. Nobody takes such a sentence out by
      himself: state what ends as a fact with its last day, which the page does. Looked for are “until”, “tot en met”,
      “đến hết” and the like before a whole date, or before a year that ends. Periods that ended more than five years ago
      are history and let be, as are quotations.

      Wrong, read in 2026:

          note: { en: "Half the usual amount until 31 December 2025." }

      Right:

          - { id: replacement, amount: 35000 VND, until: 2025-12-31 }
          - { id: replacement, amount: 70000 VND, from: 2026-01-01 }
      """)

  static func finding(_ words: String, ended: CivilDate, at span: SourceSpan) -> Diagnostic {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Diagnostic(rule, at: span, "‘\(words)’ is over since \(ended.adding(days: 1))")
  }
}
