import CatalogueModel
package import Diagnostics

/// An organisation that does not exist on the day but is named as if it did.
package enum EndedOrganisationRule {
  package static let rule = Rule(
    "ended-organisation", .warning, title: "Organisation does not exist on that day",
    statement: "Who decides, receives, works, issues or keeps exists on the day for which the page is made.",
    page: """
      An organisation with a last day is no more once it has passed; one with a first day does not exist before it. A
      procedure that names it sends citizens to a closed door. Without a last day, an organisation under `replaced-by`
      counts as gone from the day on which its successor exists.

      Wrong, where `hai-dong-commune` ended on 30 June 2025 and was replaced by `ward-peoples-committee`:

          authority: hai-dong-commune

      Right:

          authority: ward-peoples-committee
      """)

  static func finding(
    _ organisation: Organisation, _ reference: Reference, _ role: String, successor: EntityID?
  )
    -> Diagnostic
  {
    Diagnostic(
      rule, at: reference.span, "‘\(organisation.id)’ \(OfficesInForce.state(of: organisation)), but \(role)",
      fix: successor.map { Fix(span: reference.span, replacement: $0.text) },
      notes: [Note("the organisation is described here", at: organisation.span)])
  }
}
