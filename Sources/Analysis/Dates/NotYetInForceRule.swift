import CatalogueModel
package import Diagnostics

/// A procedure that states only what will hold one day.
package enum NotYetInForceRule {
  package static let rule = Rule(
    "not-yet-in-force", .warning, title: "Nothing is stated until a later day",
    statement: "A procedure in force states what holds today, not only what will hold later.",
    page: """
      Entries that begin later are shown as changes to come. Where there is nothing else of the kind, the page has no
      fee, no document or no time today, and nobody can tell whether that is so or was forgotten.

      State what holds until then, be it that the fee is `free`; or give the procedure itself the first day.

      Wrong, read in 2026:

          channels:
            counter: { time: { value: 3 working-days, from: 2027-01-01 } }

      Right:

          channels:
            counter:
              time:
                - { value: 5 working-days, until: 2026-12-31 }
                - { value: 3 working-days, from: 2027-01-01 }
      """)

  static func finding(_ kind: String, on day: CivilDate, begins: CivilDate, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(rule, at: span, "No \(kind) is in force on \(day); the first begins on \(begins)")
  }
}
