package import Diagnostics

/// An answer of another type or form than its field.
package enum AnswerInvalidRule {
  package static let rule = Rule(
    "answer-invalid", .error, title: "Answer does not fit its field",
    statement: "An answer has the type, the form and the check digits that its field asks for.",
    page: """
      Dates are written `2026-01-31`, numbers as numbers, yes and no as `true` and `false`, choices as the ids of options,
      identity numbers without blanks.

      Wrong:

          { "birth-date": "31/1/2026", "copies": "2" }

      Right:

          { "birth-date": "2026-01-31", "copies": 2 }
      """)
}
