import CatalogueModel

/// The keys of durations, one for each unit, said in four ways.
enum DurationKey {
  /// “5 days”, “5 to 7 days”, “within 5 days”, “within 5 to 7 days”.
  static let all: [String] = ["", "range.", "within.", "within-range."].flatMap { form in
    StatedDuration.Unit.allCases.map { "duration.\(form)\($0.rawValue)" }
  }

  static func key(_ duration: StatedDuration, isWithin: Bool) -> String {
    let form = (duration.isRange ? 1 : 0) + (isWithin ? 2 : 0)
    return all[form * StatedDuration.Unit.allCases.count + place(duration.unit)]
  }

  private static func place(_ unit: StatedDuration.Unit) -> Int {
    switch unit {
    case .minute: 0
    case .hour: 1
    case .workingDay: 2
    case .day: 3
    case .week: 4
    case .month: 5
    case .year: 6
    }
  }
}

/// The keys of amounts that are charged per something.
enum FeeUnitKey {
  static let byUnit: [FeeUnit: String] = Dictionary(
    uniqueKeysWithValues: FeeUnit.allCases.map { ($0, "amount.per.\($0.rawValue)") })

  static var all: [String] { byUnit.values.sorted() }
}

/// The keys of the parts of addresses.
enum AddressKey {
  static let sections = [
    "procedures", "form", "my-case", "life-events", "topics", "audiences", "organisations", "evidence",
    "acts", "alphabet", "site-map", "search", "completeness", "once-only", "changes",
  ]

  static var all: [String] {
    sections.map { "address.\($0)" } + Procedure.Audience.allCases.map(audience)
  }

  static func audience(_ audience: Procedure.Audience) -> String { "address.audience.\(audience.rawValue)" }
}
