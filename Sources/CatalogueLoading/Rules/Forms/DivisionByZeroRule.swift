package import Diagnostics

/// An expression that can divide by zero.
package enum DivisionByZeroRule {
  package static let rule = Rule(
    "division-by-zero", .warning, title: "Calculation can divide by zero",
    statement: "With any answers that fields admit, what is divided by is not zero.",
    page: """
      A value that is divided by zero is undecided: nothing is shown, and rules that need it are not checked.

      Wrong:

          - { id: months, type: number, min: 0, label: { en: Months } }

      Right, where `total / months` is calculated:

          - { id: months, type: number, min: 1, label: { en: Months } }
      """)

  static func finding(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(name)’ can divide by zero; give the field a bound that excludes it")
  }
}
