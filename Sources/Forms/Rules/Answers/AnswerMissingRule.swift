package import Diagnostics

/// An answer that must be there and is not.
package enum AnswerMissingRule {
  package static let rule = Rule(
    "answer-missing", .error, title: "Answer is missing",
    statement: "What a form requires in the case at hand is answered.",
    page: """
      A field with `required: true` is answered wherever it is asked: where its own condition and those of its page and
      group are true. A repeated page has as many entries as it needs.

      Wrong, where `child-name` is required:

          { "birth-date": "2026-01-31" }

      Right:

          { "child-name": "Mai", "birth-date": "2026-01-31" }
      """)
}
