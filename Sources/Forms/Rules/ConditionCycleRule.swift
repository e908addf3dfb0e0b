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

  /// - Parameter circle: the conditions that lead to each other, in the order in which they are written; not empty.
  static func finding(_ circle: [NamedCondition]) -> Diagnostic {
    let others = circle.dropFirst()
    let names =
      others.prefix(5).map { "‘\($0.id)’" }.joined(separator: ", ") + (others.count > 5 ? ", …" : "")
    let way = others.isEmpty ? "" : " by way of \(names)"
    return Diagnostic(
      rule, at: circle[0].condition.span, "The condition ‘\(circle[0].id)’ depends on itself\(way)",
      notes: others.prefix(5).map { Note("‘\($0.id)’ is part of the circle", at: $0.span) })
  }
}
