package import Diagnostics

/// A calculation that depends on itself.
package enum ExpressionCycleRule {
  package static let rule = Rule(
    "expression-cycle", .error, title: "Calculation depends on itself",
    statement: "Calculations may use each other, but not in a circle.",
    page: """
      When calculations lead back to the first one, nobody can work out any of them.

      Wrong:

          calculations:
            net: gross - tax
            gross: net + tax

      Right:

          calculations:
            gross: net + tax
      """)

  /// - Parameter circle: the names that lead to each other; not empty.
  static func finding(_ circle: [String], in source: ConditionText) -> Diagnostic {
    let others = circle.dropFirst()
    let way = others.isEmpty ? "" : " by way of \(others.map { "‘\($0)’" }.joined(separator: ", "))"
    return Diagnostic(rule, at: source.span, "The calculation ‘\(circle[0])’ depends on itself\(way)")
  }
}
