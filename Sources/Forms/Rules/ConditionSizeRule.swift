import CatalogueModel
package import Diagnostics

/// A condition that nobody can follow.
package enum ConditionSizeRule {
  package static let rule = Rule(
    "condition-size", .error, title: "Condition is too large",
    statement: """
      With the conditions it uses in their places, a condition has at most \(ConditionSize.mostComparisons) \
      comparisons on \(ConditionSize.mostLevels) levels.
      """,
    page: """
      Conditions that use conditions that use conditions grow fast: ten lines of `d: c and c` make a thousand
      comparisons. Nobody could read such a condition, and pages would take hours to make.

      Wrong:

          conditions:
            a: age > 18 or age < 3
            b: (a and not age is 40) or (a and age is 40)
            c: (b and a) or (b and not a)

      Right:

          conditions:
            a: age > 18 or age < 3
      """)

  static func finding(_ condition: NamedCondition) -> Diagnostic {
    Diagnostic(
      rule, at: condition.condition.span,
      "The condition ‘\(condition.id)’ grows too large with the conditions it uses in their places")
  }
}
