import Diagnostics

/// A decision about a rule that is not to be decided about.
enum FixedRuleRule {
  static let rule = Rule(
    "fixed-rule", .error, title: "Rule that cannot be set",
    statement: "Errors that keep content from being read can neither be set nor waived.",
    page: """
      A portal may set every warning, and every rule about contradictions, to `error`, `warning` or `off`. Errors of
      reading stay errors: what could not be read is missing from the page, whatever anybody has decided.

      Wrong:

          rules:
            unknown-key: off

      Right: mend the key, and take the entry out.
      """)

  static func finding(_ fixed: Rule, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The rule ‘\(fixed.code)’ can neither be set nor waived")
  }
}
