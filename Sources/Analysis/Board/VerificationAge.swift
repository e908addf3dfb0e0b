package import CatalogueModel

/// How long ago procedures were verified.
package enum VerificationAge: String, Sendable, Hashable, CaseIterable {
  case month, quarter
  case halfYear = "half-year"
  case year
  case twoYears = "two-years"
  case longer, never

  /// The most days that it comprises; nil for the last two.
  package var days: Int? {
    switch self {
    case .month: 30
    case .quarter: 91
    case .halfYear: 182
    case .year: 365
    case .twoYears: 730
    case .longer, .never: nil
    }
  }

  /// The age of a verification on a day; one of the future is as young as can be.
  package init(_ verified: Verification?, on day: CivilDate) {
    guard let verified else {
      self = .never
      return
    }
    let age = day.daysSince1970 - verified.on.daysSince1970
    self = Self.allCases.first { $0.days.map { age <= $0 } ?? false } ?? .longer
  }
}
