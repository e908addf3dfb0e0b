import Diagnostics

/// A decision about a rule that does not exist.
enum UnknownRuleRule {
  static let rule = Rule(
    "unknown-rule", .error, title: "Unknown rule",
    statement: "A decision about a rule names it by its code; ‘balie explain’ lists all codes.",
    page: """
      `rules` in `portal.yaml` and the entries of `waivers.yaml` name rules by their codes. A decision about a code that
      does not exist decides nothing, and whoever reads it believes that it does.

      Wrong:

          rules:
            prose-amounts: off

      Right:

          rules:
            prose-amount: off
      """)

  static func finding(_ code: String, at span: SourceSpan, among codes: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: code, among: codes.sorted()).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isCertain(code, for: $0, among: codes))
    }
    return Diagnostic(rule, at: span, "No rule has the code ‘\(code)’", fix: fix)
  }
}
