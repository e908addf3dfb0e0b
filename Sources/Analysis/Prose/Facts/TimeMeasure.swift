import CatalogueModel

/// A length of time by a measure in which two that mean the same are equal: 24 hours are a day, 7 days a week, 12 months
/// a year, 8 hours of work a working day. A day and a working day are never equal, though both are hours, nor are 30 days
/// and a month.
struct TimeMeasure: Hashable, Sendable {
  enum Unit: Hashable, Sendable { case minute, minuteOfWork, workingDay, day, month }

  let number: ExactDecimal
  let unit: Unit

  /// Every measure in which a length of time can be taken.
  static func all(_ number: ExactDecimal, _ unit: StatedDuration.Unit) -> [TimeMeasure] {
    func times(_ factor: Int, _ unit: Unit) -> [TimeMeasure] {
      number.multiplied(by: ExactDecimal(factor)).map { [TimeMeasure(number: $0, unit: unit)] } ?? []
    }
    return switch unit {
    case .minute: times(1, .minute) + times(1, .minuteOfWork)
    case .hour: times(60, .minute) + times(60, .minuteOfWork)
    case .workingDay: times(1, .workingDay) + times(480, .minuteOfWork)
    case .day: times(1, .day) + times(1440, .minute) + (number.scale > 0 ? times(480, .minuteOfWork) : [])
    case .week: times(7, .day)
    case .month: times(1, .month) + (number.scale > 0 ? times(30, .day) : [])
    case .year: times(12, .month)
    }
  }
}
