import CatalogueModel
package import Diagnostics

/// A fact that ends before it begins.
package enum DateOrderRule {
  package static let rule = Rule(
    "date-order", .error, title: "Ends before it begins",
    statement: "The first day of a fact is not after its last day; both days are included.",
    page: """
      A fact that ends before it begins would never be shown. Most often the year of one date was not changed.

      Wrong:

          from: 2027-01-01
          until: 2026-12-31

      Right:

          from: 2026-01-01
          until: 2026-12-31
      """)

  static func finding(from: CivilDate, until: CivilDate, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "This ends on \(until), before it begins on \(from)")
  }
}
