import CatalogueModel
package import Diagnostics

/// Date that has passed.
package enum ProseDateRule {
  package static let rule = Rule(
    "prose-date", .warning, title: "Date that has passed",
    statement:
      "A rate or an exemption is not said to hold until a day that has passed.",
    page: """
      A text goes on saying what no longer holds: “free until 30 June” on the first of July. A fact with `until` ends by
      itself, and the page says what comes after it.

      Wrong:

          fees:
            - { id: copy, name: { en: Copy }, amount: 5000 VND, note: { en: "Free until 30 June 2026." } }

      Right:

          fees:
            - { id: copy, name: { en: Copy }, amount: free, until: 2026-06-30 }
            - { id: copy, name: { en: Copy }, amount: 5000 VND, from: 2026-07-01 }
      """)

  /// The last day of a rate that is over.
  static func past(_ said: String) -> String {
    "‘\(said)’ has passed: what held until then is still told"
  }

  static func unstated(_ said: String) -> String { "No fact of this procedure has the date ‘\(said)’" }
}
