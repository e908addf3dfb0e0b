import CatalogueModel
package import Diagnostics

/// Days on which a fact has no value.
package enum DateGapRule {
  package static let rule = Rule(
    "date-gap", .error, title: "Gap between dated facts",
    statement: "Entries of one fact follow each other without a day between them.",
    page: """
      Entries with the same id (or the same evidence, or the same condition of a time) are the history and the future of
      one fact. On the days between two entries nobody could say what applies.

      Wrong:

          - { id: registration, amount: 8000 VND, until: 2026-12-31 }
          - { id: registration, amount: 10000 VND, from: 2027-02-01 }

      Right:

          - { id: registration, amount: 8000 VND, until: 2026-12-31 }
          - { id: registration, amount: 10000 VND, from: 2027-01-01 }
      """)

  static func finding(
    _ fact: String, after end: CivilDate, before start: CivilDate, at span: SourceSpan, earlier: SourceSpan
  ) -> Diagnostic {
    let (first, last) = (end.adding(days: 1), start.adding(days: -1))
    let days = first == last ? "on \(first)" : "from \(first) until \(last)"
    return Diagnostic(
      rule, at: span, "Nothing is stated for \(fact) \(days)",
      notes: [Note("the entry before it ends on \(end)", at: earlier)])
  }
}
