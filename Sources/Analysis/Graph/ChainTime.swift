package import CatalogueModel

/// The times of procedures that one does one after the other, unit by unit: a working day and a calendar day are not
/// exchangeable, so they are never added up.
package struct ChainTime: Sendable, Hashable {
  /// Minutes and hours within an office.
  package private(set) var minutes = 0
  package private(set) var workingDays = 0
  package private(set) var days = 0
  package private(set) var weeks = 0
  /// Calendar months; a year is 12.
  package private(set) var months = 0

  package init() {}

  /// Adds the least that a duration says.
  package mutating func add(_ duration: StatedDuration) {
    switch duration.unit {
    case .minute: minutes += duration.least
    case .hour: minutes += duration.least * 60
    case .workingDay: workingDays += duration.least
    case .day: days += duration.least
    case .week: weeks += duration.least
    case .month: months += duration.least
    case .year: months += duration.least * 12
    }
  }

  package func adding(_ duration: StatedDuration?) -> ChainTime {
    guard let duration else { return self }
    var sum = self
    sum.add(duration)
    return sum
  }

  /// Only to tell which of two is longer, never shown: see `StatedDuration.roughMinutes`.
  package var roughMinutes: Int {
    parts.reduce(0) { $0 + $1.roughMinutes }
  }

  /// What it is made of, the longest units first; empty where it takes no time.
  package var parts: [StatedDuration] {
    var parts: [StatedDuration] = []
    if months > 0 {
      parts.append(months % 12 == 0 ? StatedDuration(months / 12, .year) : StatedDuration(months, .month))
    }
    if days > 0 {
      parts.append(StatedDuration(days + weeks * 7, .day))
    } else if weeks > 0 {
      parts.append(StatedDuration(weeks, .week))
    }
    if workingDays > 0 { parts.append(StatedDuration(workingDays, .workingDay)) }
    if minutes > 0 {
      parts.append(minutes % 60 == 0 ? StatedDuration(minutes / 60, .hour) : StatedDuration(minutes, .minute))
    }
    return parts
  }
}

extension Procedure {
  /// The least time that any way of applying states on a day; nil where none does.
  func leastTime(on day: CivilDate) -> StatedDuration? {
    var least: StatedDuration?
    for channel in channels {
      for time in channel.times where time.validity.contains(day) {
        let lower = StatedDuration(time.duration.least, time.duration.unit)
        if least.map({ lower.roughMinutes < $0.roughMinutes }) ?? true { least = lower }
      }
    }
    return least
  }
}
