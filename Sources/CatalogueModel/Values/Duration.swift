/// A length of time as a rule states it: in working days, calendar days, hours …
///
/// Named for processing times and deadlines; not for clocks.
package struct StatedDuration: Hashable, Sendable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case minute, hour
    case workingDay = "working-day"
    case day, week, month, year
  }

  package let least: Int
  package let most: Int
  package let unit: Unit

  /// `least...most` of a unit; `0...0` hours is ``immediately``.
  package init(_ least: Int, to most: Int? = nil, _ unit: Unit) {
    self.least = least
    self.most = max(least, most ?? least)
    self.unit = unit
  }

  package static let immediately = StatedDuration(0, .hour)

  package var isImmediate: Bool { most == 0 }
  package var isRange: Bool { least != most }

  /// A common measure to compare durations by: minutes, a working day counted as 8 hours of a 5-day week.
  ///
  /// Used only to order durations, never shown: a working day and a calendar day are not exchangeable.
  package var roughMinutes: Int {
    switch unit {
    case .minute: most
    case .hour: most * 60
    case .workingDay: most * 24 * 60 * 7 / 5
    case .day: most * 24 * 60
    case .week: most * 7 * 24 * 60
    case .month: most * 30 * 24 * 60
    case .year: most * 365 * 24 * 60
    }
  }

  /// The longest working time within an office in minutes, where hours and working days of 8 hours are counted;
  /// nil for calendar units. Steps are summed with it.
  package var workingMinutes: Int? {
    switch unit {
    case .minute: most
    case .hour: most * 60
    case .workingDay: most * 8 * 60
    case .day, .week, .month, .year: nil
    }
  }
}
