package import Diagnostics

/// An expression that is not written in the expression language.
package enum ExpressionSyntaxRule {
  package static let rule = Rule(
    "expression-syntax", .error, title: "Expression cannot be read",
    statement: "An expression works with answers by + - * /, comparisons, functions, and, or, not.",
    page: """
      Calculations and rules of a form are written in a small language that is exact and always comes to an end, so
      that the page, the back office and Balie work out the same. Names may hold hyphens: a minus has a blank on
      both sides.

      Wrong:

          calculations:
            total: copies x 8000 VND

      Right:

          calculations:
            total: copies * 8000 VND
      """)

  static func finding(_ error: ConditionSyntaxError, in source: ConditionText) -> Diagnostic {
    let span = source.span(of: error.range)
    return Diagnostic(
      rule, at: span, error.message,
      fix: error.replacement.map { Fix(span: span, replacement: $0, isSafe: error.isCertain) })
  }
}
