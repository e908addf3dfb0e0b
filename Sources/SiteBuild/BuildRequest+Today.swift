package import CatalogueModel
private import Foundation

extension BuildRequest.Moment {
  /// The day where no portal tells the time zone: in universal time.
  var dayAnywhere: CivilDate {
    switch self {
    case .day(let day): day
    case .now(let seconds): CivilDate(daysSince1970: seconds / 86_400)
    }
  }

  /// The day as of which a portal is built.
  package func day(in portal: Portal) -> CivilDate {
    switch self {
    case .day(let day): return day
    case .now(let seconds):
      let instant = Date(timeIntervalSince1970: TimeInterval(seconds))
      let offset = TimeZone(identifier: portal.timeZone)?.secondsFromGMT(for: instant) ?? 0
      return CivilDate(daysSince1970: Int((Double(seconds + offset) / 86_400).rounded(.down)))
    }
  }
}
