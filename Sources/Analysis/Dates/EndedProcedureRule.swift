import CatalogueModel
package import Diagnostics

/// A procedure that has ended but is still offered elsewhere.
package enum EndedProcedureRule {
  package static let rule = Rule(
    "ended-procedure", .warning, title: "Ended procedure is still offered",
    statement:
      "Life events, related procedures, most-used lists and kinds of evidence name procedures that are in force.",
    page: """
      A procedure with a last day can no longer be applied for once it has passed. Whoever is sent there has lost an hour.

      Wrong, where `register-household` ended with the year 2025:

          related: [register-household, register-permanent-residence]

      Right:

          related: [register-permanent-residence]
      """)

  static func finding(
    _ id: EntityID, ended: CivilDate, in place: String, at span: SourceSpan, described: SourceSpan
  )
    -> Diagnostic
  {
    Diagnostic(
      rule, at: span, "‘\(id)’ ended on \(ended), but \(place) still names it",
      notes: [Note("the procedure is described here", at: described)])
  }
}
