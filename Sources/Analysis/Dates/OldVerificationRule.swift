import CatalogueModel
package import Diagnostics

/// A procedure that nobody has checked for longer than the portal allows.
package enum OldVerificationRule {
  package static let rule = Rule(
    "verified-long-ago", .warning, title: "Verified too long ago",
    statement:
      "Each procedure and each fact with a day of verification was checked within the time that portal.yaml sets.",
    page: """
      The page tells citizens when it was last checked. A portal that promises to check everything once a year says so
      with `verified-within: 12 months`; a check that is older has a finding. A fact counts as checked with its procedure,
      if that was later.

      Check it against the act, then write the day.

      Outdated, read in November 2026 with `verified-within: 12 months`:

          verified: { on: 2024-03-01, by: portal-editors }

      Up to date:

          verified: { on: 2026-11-02, by: portal-editors }
      """)

  static func finding(_ on: CivilDate, limit: StatedDuration, at span: SourceSpan) -> Diagnostic {
    let (count, unit) = (limit.most, limit.unit.rawValue.replacing("-", with: " "))
    let within = "\(count) \(unit)\(count == 1 ? "" : "s")"
    return Diagnostic(rule, at: span, "Last checked on \(on), more than \(within) ago")
  }
}
