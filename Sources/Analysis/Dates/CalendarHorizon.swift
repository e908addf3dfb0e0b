import CatalogueModel
import Diagnostics

/// Whether the calendar of the offices reaches as far as times are counted by it.
struct CalendarHorizon {
  private let catalogue: Catalogue
  private let day: CivilDate

  init(_ catalogue: Catalogue, asOf day: CivilDate) { (self.catalogue, self.day) = (catalogue, day) }

  func findings() -> [Diagnostic] {
    guard let calendar = catalogue.calendar else { return [] }
    let needed = horizon()
    if let known = calendar.lastKnownDay, known >= needed.day { return [] }
    let last = (calendar.holidays + calendar.workingDays).max { $0.last < $1.last }
    return [
      CalendarEndRule.finding(
        calendar.id, known: calendar.lastKnownDay, needed: needed, at: last?.span ?? calendar.span)
    ]
  }

  private func horizon() -> (day: CivilDate, why: String) {
    let ahead = day.adding(catalogue.portal.upkeep.calendarAhead)
    var longest: (day: CivilDate, procedure: EntityID)?
    for procedure in catalogue.procedures where procedure.validity.contains(day) {
      for time in procedure.channels.lazy.flatMap(\.times) where time.validity.contains(day) {
        // Months and years are not counted day by day.
        guard [.workingDay, .day, .week].contains(time.duration.unit) else { continue }
        let end = day.adding(time.duration)
        if end > longest?.day ?? ahead { longest = (end, procedure.id) }
      }
    }
    return longest.map { ($0.day, "‘\($0.procedure)’ may take until") } ?? (ahead, "it must reach until")
  }
}
