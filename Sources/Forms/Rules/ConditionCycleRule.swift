import CatalogueModel
package import Diagnostics

/// A condition that depends on itself.
package enum ConditionCycleRule {
  package static let rule = Rule(
    "condition-cycle", .error, title: "Condition depends on itself",
    statement: "Conditions may use each other, but not in a circle.",
    page: """
      A condition can be built from other conditions. When they lead back to the first one, nobody can decide
      any of them.

      Wrong:

          conditions:
            late: not in-time
            in-time: not late

      Right:

          conditions:
            late: born-days-ago > 60
            in-time: not late
      """)

  static func finding(_ condition: NamedCondition) -> Diagnostic {
    Diagnostic(rule, at: condition.condition.span, "The condition ‘\(condition.id)’ depends on itself")
  }
}
