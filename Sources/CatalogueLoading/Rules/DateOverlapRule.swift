package import Diagnostics

/// Two values of a fact on the same day.
package enum DateOverlapRule {
  package static let rule = Rule(
    "date-overlap", .error, title: "Overlap of dated facts",
    statement: "On any day, at most one entry of a fact is in force.",
    page: """
      Entries with the same id (or the same evidence, or the same condition of a time) are the history and the future of
      one fact. Both ends are included, so the day after `until` is the next `from`.

      Wrong:

          - { id: registration, amount: 8000 VND, until: 2027-01-01 }
          - { id: registration, amount: 10000 VND, from: 2027-01-01 }

      Right:

          - { id: registration, amount: 8000 VND, until: 2026-12-31 }
          - { id: registration, amount: 10000 VND, from: 2027-01-01 }
      """)

  static func finding(_ fact: String, at span: SourceSpan, other: SourceSpan, isDated: Bool) -> Diagnostic {
    let message =
      isDated
      ? "Two entries of \(fact) are in force on the same day"
      : "Two entries state \(fact) without dates; give both dates, or keep one"
    return Diagnostic(rule, at: span, message, notes: [Note("the other entry is here", at: other)])
  }
}
