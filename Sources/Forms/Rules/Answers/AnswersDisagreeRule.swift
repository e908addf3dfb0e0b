package import Diagnostics

/// Answers that break a rule between fields.
package enum AnswersDisagreeRule {
  package static let rule = Rule(
    "answers-disagree", .error, title: "Answers do not go together",
    statement: "Answers keep the rules that a form states between them.",
    page: """
      A form states such rules under `rules`; they are checked once everything they need is answered.

      Wrong, where the rule is `end-date >= start-date`:

          { "start-date": "2026-03-01", "end-date": "2026-02-01" }

      Right:

          { "start-date": "2026-02-01", "end-date": "2026-03-01" }
      """)
}
