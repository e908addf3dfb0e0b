import CatalogueModel
package import Diagnostics

/// Date that no fact states.
package enum ProseDateRule {
  package static let rule = Rule(
    "prose-date", .warning, title: "Date that no fact states",
    statement:
      "Every date in a text is a date of a fact of its procedure, or is quoted.",
    page: """
      A date in a text goes on saying what the facts no longer say. It must be a day on which a fact of the procedure begins
      or ends, was verified, or on which an act that it cites was issued; any other date gets a home under `figures:`. The
      day of an act that is named beside it, and days without a year, are left alone.

      Wrong:

          fees:
            - { id: copy, name: { en: Copy }, amount: 5000 VND, from: 2027-01-01, note: { en: "New from 1 July 2027." } }

      Right:

          fees:
            - { id: copy, name: { en: Copy }, amount: 5000 VND, from: 2027-01-01, note: { en: "New from 1 January 2027." } }
      """)

  static func unstated(_ said: String) -> String { "No fact of this procedure has the date ‘\(said)’" }
}
