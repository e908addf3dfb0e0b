import CatalogueModel
import Diagnostics

/// The rules about what is past, what has not begun, and what nobody has looked at for too long.
struct DateRules: Sendable {
  let catalogue: Catalogue
  let day: CivilDate
  let acts: ActsInForce

  init(_ catalogue: Catalogue, asOf day: CivilDate) {
    (self.catalogue, self.day) = (catalogue, day)
    acts = ActsInForce(catalogue.acts)
  }

  /// What the rules find in one procedure.
  func findings(in procedure: Procedure) -> [Diagnostic] {
    // What has ended as a whole is not shown; what is still to come is judged by the day on which it begins.
    guard !procedure.validity.isPast(on: day) else { return [] }
    let day = max(day, procedure.validity.from ?? day)
    return FactHistories(procedure, asOf: day).findings() + acts.findings(in: procedure, from: day)
      + Verifications(catalogue.portal.upkeep, asOf: self.day).findings(in: procedure)
  }

  /// What they find in everything else.
  func sharedFindings(_ map: SourceMap) -> [Diagnostic] {
    EndedProcedures(catalogue, asOf: day).findings() + acts.findings(inGuidanceOf: catalogue, day, map)
      + ActNumbersOfFiles(catalogue.acts).findings() + CalendarHorizon(catalogue, asOf: day).findings()
  }
}

extension CivilDate {
  /// The day some time later. Working days are counted as five in seven, which is near enough to say how far one looks
  /// ahead or back; times of less than a day are none.
  func adding(_ duration: StatedDuration, times sign: Int = 1) -> CivilDate {
    switch duration.unit {
    case .minute, .hour: self
    case .workingDay: adding(days: sign * (duration.most * 7 + 4) / 5)
    case .day: adding(days: sign * duration.most)
    case .week: adding(days: sign * duration.most * 7)
    case .month: adding(months: sign * duration.most)
    case .year: adding(months: sign * duration.most * 12)
    }
  }
}
