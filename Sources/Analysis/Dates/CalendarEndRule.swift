import CatalogueModel
package import Diagnostics

/// A calendar that ends before the times that are counted by it.
package enum CalendarEndRule {
  package static let rule = Rule(
    "calendar-ends", .warning, title: "Calendar ends too soon",
    statement: "The calendar of the offices states the holidays of all days that a time may reach.",
    page: """
      Working days can be counted only where the holidays are known. A calendar knows them until the end of the year of
      its last entry; beyond that the portal names no day on which something is ready.

      How far ahead it must reach is `calendar-ahead` in `portal.yaml`, 12 months unless stated, and never less than the
      longest time of a procedure. Write the holidays of the next year down when they are announced.

      Wrong, read in November 2026:

          holidays:
            - { date: 2026-01-01, name: { en: New Year’s Day } }

      Right:

          holidays:
            - { date: 2026-01-01, name: { en: New Year’s Day } }
            - { date: 2027-01-01, name: { en: New Year’s Day } }
      """)

  /// - Parameter needed: the last day that must be known, and why.
  static func finding(
    _ calendar: EntityID, known: CivilDate?, needed: (day: CivilDate, why: String), at span: SourceSpan
  ) -> Diagnostic {
    let state =
      known.map { "The calendar ‘\(calendar)’ knows no holidays after \($0)" }
      ?? "The calendar ‘\(calendar)’ states no holidays"
    return Diagnostic(rule, at: span, "\(state); \(needed.why) \(needed.day)")
  }
}
