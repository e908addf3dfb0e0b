import CatalogueModel
package import Diagnostics
import Syntax

/// A date that cannot be read or does not exist.
package enum BadDateRule {
  package static let rule = Rule(
    "bad-date", .error, title: "Not a date",
    statement: "A date is written year-month-day, such as 2026-12-31, and must exist in the calendar.",
    page: """
      Day and month are written in different orders in different countries; the international order (ISO 8601) is read the
      same everywhere.

      Wrong:

          until: 31/12/2026

      Right:

          until: 2026-12-31
      """)

  static func finding(_ node: YAMLNode) -> Diagnostic {
    guard let scalar = node.filledScalar else {
      return Diagnostic(rule, at: node.span, "Expected a date such as ‘2026-12-31’")
    }
    let fix = suggestion(for: scalar.text).map {
      Fix(span: scalar.span, replacement: $0, isSafe: true)
    }
    let isWellFormed = scalar.text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
    let message =
      isWellFormed ? "‘\(scalar.text)’ does not exist in the calendar" : "‘\(scalar.text)’ is not a date"
    return Diagnostic(rule, at: scalar.span, message, fix: fix)
  }

  /// Year, month and day in another order, where they cannot be mistaken for each other.
  private static func suggestion(for text: String) -> String? {
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map { Int($0) ?? 0 }
    guard parts.count == 3, parts[2] > 999 || parts[0] > 999 else { return nil }
    if parts[0] > 999 { return CivilDate(year: parts[0], month: parts[1], day: parts[2])?.description }
    if parts[0] > 12 || parts[0] == parts[1] {
      return CivilDate(year: parts[2], month: parts[1], day: parts[0])?.description
    }
    guard parts[1] > 12 else { return nil }
    return CivilDate(year: parts[2], month: parts[0], day: parts[1])?.description
  }
}
