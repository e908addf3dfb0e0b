import CatalogueModel
package import Diagnostics

/// A check that has not happened yet.
package enum FutureVerificationRule {
  package static let rule = Rule(
    "verified-in-future", .warning, title: "Verified on a day to come",
    statement: "A day of verification is not after today.",
    page: """
      Citizens are told when a page was last checked. A day that has not come yet was mistyped, mostly in its year.

      Wrong, read in November 2026:

          verified: { on: 2027-11-02, by: portal-editors }

      Right:

          verified: { on: 2026-11-02, by: portal-editors }
      """)

  static func finding(_ on: CivilDate, today: CivilDate, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Checked on \(on), which is after \(today)")
  }
}
