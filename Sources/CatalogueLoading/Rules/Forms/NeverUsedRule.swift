import CatalogueModel
package import Diagnostics

/// A calculation without a purpose.
package enum NeverUsedRule {
  package static let rule = Rule(
    "never-used", .warning, title: "Calculation that nobody sees or uses",
    statement: "A calculation has a label and is shown, or a rule or another calculation uses it.",
    page: """
      What is worked out and neither shown nor used is of no use to anybody.

      Wrong:

          calculations:
            total: copies * 8000 VND

      Right:

          calculations:
            total: { value: copies * 8000 VND, label: { en: To pay } }
      """)

  static func finding(_ calculation: Calculation) -> Diagnostic {
    Diagnostic(rule, at: calculation.span, "Nobody sees or uses the calculation ‘\(calculation.id)’")
  }
}
