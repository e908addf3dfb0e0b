import CatalogueModel
import Diagnostics

/// A waiver whose day has passed.
enum ExpiredWaiverRule {
  static let rule = Rule(
    "waiver-expired", .warning, title: "Waiver that has expired",
    statement: "A waiver counts up to its last day; after that the finding is back.",
    page: """
      A finding is accepted for a time, so that somebody looks at it again. When the day has passed, the finding
      is reported once more, and so is the waiver that no longer covers it.

      Wrong, after 31 March 2026:

          waivers:
            - rule: prose-amount
              file: procedures/certify-copy/vi.md
              reason: The ministry will answer by the end of March.
              until: 2026-03-31

      Right: mend what was found and take the waiver out, or state a later day and why.
      """)

  static func finding(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      rule, at: waiver.untilSpan,
      "The waiver of ‘\(waiver.rule.text)’ in ‘\(waiver.file.text)’ ended on \(waiver.until)")
  }
}
