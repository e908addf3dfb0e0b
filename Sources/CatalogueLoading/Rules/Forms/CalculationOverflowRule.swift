import CatalogueModel
import Forms
package import Diagnostics

/// An expression whose value can leave the bounds.
package enum CalculationOverflowRule {
  package static let rule = Rule(
    "calculation-overflow", .warning, title: "Calculation can grow too large",
    statement: "With any answers that fields admit, values stay below 10^15 and have at most 6 decimals.",
    page: """
      Beyond these bounds a value is undecided: nothing is shown, and rules that need it are not checked. Bounds on the
      fields keep values small.

      Wrong:

          - { id: rent, type: money, currency: VND, label: { en: Monthly rent } }

      Right, where `rent * 12` is calculated:

          - { id: rent, type: money, currency: VND, label: { en: Monthly rent }, min: 0, max: 1000000000 }
      """)

  static func finding(_ name: String, _ fault: ValueBounds.Fault, at span: SourceSpan) -> Diagnostic {
    let what =
      switch fault {
      case .tooLarge: "can reach 10^15 or more; give the fields it uses a ‘min’ and a ‘max’"
      case .tooPrecise:
        "can have more than 6 decimals; give the fields it uses fewer ‘decimals’, or round them"
      case .divisionByZero: "can divide by zero"
      }
    return Diagnostic(rule, at: span, "The value of ‘\(name)’ \(what)")
  }
}
