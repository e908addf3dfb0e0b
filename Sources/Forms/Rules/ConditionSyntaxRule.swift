package import Diagnostics

/// A condition that is not written in the condition language.
package enum ConditionSyntaxRule {
  package static let rule = Rule(
    "condition-syntax", .error, title: "Condition cannot be read",
    statement: "A condition compares questions with values and joins the comparisons with and, or, not.",
    page: """
      A condition says when a fact applies. It is written in a small language, so that Balie can check it, word
      it in every language and decide it for a citizen's case.

      | write | for |
      |---|---|
      | `parents-married` or `parents-married is yes` | the answer is yes |
      | `reason is loss`, `reason is not loss` | one choice |
      | `reason in [loss, damage]`, `reason not in [loss]` | one of several |
      | `age < 18`, `age <= 18`, `age > 60`, `age >= 60` | numbers and dates |
      | `a and b`, `a or b`, `not a`, `(a or b) and c` | combinations; `and` binds closer than `or` |

      Wrong:

          when: born-days-ago => 60

      Right:

          when: born-days-ago >= 60
      """)

  static func finding(_ error: ConditionSyntaxError, in source: ConditionText) -> Diagnostic {
    let span = source.span(of: error.range)
    let fix = error.replacement.map { Fix(span: span, replacement: $0, isSafe: error.isCertain) }
    return Diagnostic(rule, at: span, error.message, fix: fix)
  }
}
