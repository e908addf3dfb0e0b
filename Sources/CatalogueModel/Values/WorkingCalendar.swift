package import Diagnostics

/// The days on which offices work: weekend, public holidays, swapped working days, and the hour until which an
/// application counts for the same day.
package struct WorkingCalendar: Sendable, Identifiable {
  package struct NamedDays: Sendable {
    package let first: CivilDate
    package let last: CivilDate
    package let name: LocalizedText
    /// Where it is written, for findings.
    package let span: SourceSpan?

    package init(first: CivilDate, last: CivilDate, name: LocalizedText, at span: SourceSpan? = nil) {
      (self.first, self.last, self.name, self.span) = (first, last, name, span)
    }

    package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
  }

  package let id: EntityID
  package let span: SourceSpan
  package let name: LocalizedText
  package let weekend: [Weekday]
  package let holidays: [NamedDays]
  /// Days of the weekend that are worked, in exchange for another day off.
  package let workingDays: [NamedDays]
  /// Minutes after midnight until which an application counts for the day; nil where the day ends with it.
  package let cutOff: Int?

  package init(
    id: EntityID, span: SourceSpan, name: LocalizedText, weekend: [Weekday], holidays: [NamedDays],
    workingDays: [NamedDays], cutOff: Int?
  ) {
    (self.id, self.span, self.name, self.weekend) = (id, span, name, weekend)
    (self.holidays, self.workingDays, self.cutOff) = (holidays, workingDays, cutOff)
  }

  package func isWorkingDay(_ day: CivilDate) -> Bool {
    if workingDays.contains(where: { $0.contains(day) }) { return true }
    return !weekend.contains(day.weekday) && !holidays.contains { $0.contains(day) }
  }

  /// The last day whose holidays the calendar knows: the end of the year of its last entry. Dates beyond it
  /// are not computed.
  package var lastKnownDay: CivilDate? {
    (holidays + workingDays).map(\.last.year).max().flatMap { CivilDate(year: $0, month: 12, day: 31) }
  }

  /// The day by which something that takes a duration is ready when applied for on a day (before the cut-off).
  ///
  /// Working days are counted from the day after; a duration in calendar units that ends on a day off moves to
  /// the next working day (Civil Code of Vietnam 91/2015/QH13, article 148 (5), for terms that end on a
  /// holiday). Nil beyond ``lastKnownDay``.
  package func dueDate(applying day: CivilDate, within duration: StatedDuration) -> CivilDate? {
    guard let limit = lastKnownDay, day <= limit else { return nil }
    var due = day
    while !isWorkingDay(due), due <= limit { due = due.adding(days: 1) }
    switch duration.unit {
    case .minute, .hour: break
    case .workingDay:
      var left = duration.most
      while left > 0, due <= limit {
        due = due.adding(days: 1)
        if isWorkingDay(due) { left -= 1 }
      }
    case .day: due = day.adding(days: duration.most)
    case .week: due = day.adding(days: duration.most * 7)
    case .month: due = day.adding(months: duration.most)
    case .year: due = day.adding(months: duration.most * 12)
    }
    while !isWorkingDay(due), due <= limit { due = due.adding(days: 1) }
    return due <= limit ? due : nil
  }
}
