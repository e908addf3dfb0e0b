import CatalogueModel
import Diagnostics
import Testing

@Suite struct WorkingCalendarTests {
  private static let nowhere = SourceSpan(file: FileID(index: 0), start: 0, end: 0)

  /// Weekends; a holiday on Tuesday 1 December to Wednesday 2; Saturday 12 December worked.
  private func aCalendar() throws -> WorkingCalendar {
    func days(_ first: String, _ last: String) throws -> WorkingCalendar.NamedDays {
      WorkingCalendar.NamedDays(
        first: try #require(CivilDate(first)), last: try #require(CivilDate(last)),
        name: LocalizedText(["Day"]))
    }
    return WorkingCalendar(
      id: try #require(EntityID("here")), span: Self.nowhere, name: LocalizedText(["Here"]),
      weekend: [.saturday, .sunday], holidays: [try days("2026-12-01", "2026-12-02")],
      workingDays: [try days("2026-12-12", "2026-12-12")], cutOff: nil)
  }

  @Test(arguments: [
    ("2026-11-30", true), ("2026-11-29", false), ("2026-12-01", false), ("2026-12-02", false),
    ("2026-12-03", true), ("2026-12-12", true), ("2026-12-13", false),
  ])
  func workingDays(_ day: String, _ isWorked: Bool) throws {
    #expect(try aCalendar().isWorkingDay(try #require(CivilDate(day))) == isWorked)
  }

  @Test(
    arguments: [
      // Over a weekend and a holiday.
      ("2026-11-27", StatedDuration(1, .workingDay), "2026-11-30"),
      ("2026-11-30", StatedDuration(1, .workingDay), "2026-12-03"),
      ("2026-11-30", StatedDuration(3, to: 5, .workingDay), "2026-12-09"),
      // The swapped Saturday counts.
      ("2026-12-11", StatedDuration(1, .workingDay), "2026-12-12"),
      ("2026-12-12", StatedDuration(1, .workingDay), "2026-12-14"),
      // What is handed in on a day off is received on the next working day.
      ("2026-12-05", StatedDuration(1, .workingDay), "2026-12-08"),
      ("2026-12-05", StatedDuration.immediately, "2026-12-07"),
      ("2026-11-30", StatedDuration(4, .hour), "2026-11-30"),
      // Calendar units count every day and end on a working day.
      ("2026-11-30", StatedDuration(1, .day), "2026-12-03"),
      ("2026-11-30", StatedDuration(1, .week), "2026-12-07"),
      ("2026-11-05", StatedDuration(1, .month), "2026-12-07"),
      ("2026-11-30", StatedDuration(31, .day), "2026-12-31"),
      // Beyond the last year that the calendar knows, nobody can say.
      ("2026-11-30", StatedDuration(32, .day), nil),
      ("2026-11-30", StatedDuration(1, .year), nil),
      ("2026-12-31", StatedDuration(1, .workingDay), nil),
      ("2027-01-04", StatedDuration.immediately, nil),
    ] as [(String, StatedDuration, String?)])
  func dueDates(_ day: String, _ duration: StatedDuration, _ due: String?) throws {
    #expect(
      try aCalendar().dueDate(applying: try #require(CivilDate(day)), within: duration)?.description == due)
  }

  @Test func anEmptyCalendarKnowsNoDay() throws {
    let calendar = WorkingCalendar(
      id: try #require(EntityID("here")), span: Self.nowhere, name: LocalizedText(["Here"]), weekend: [],
      holidays: [], workingDays: [], cutOff: nil)
    #expect(calendar.lastKnownDay == nil)
    #expect(calendar.dueDate(applying: try #require(CivilDate("2026-11-30")), within: .immediately) == nil)
  }

  @Test func officesThatNeverWorkNeverFinish() throws {
    let holiday = WorkingCalendar.NamedDays(
      first: try #require(CivilDate("2026-01-01")), last: try #require(CivilDate("2026-01-01")),
      name: LocalizedText([]))
    let calendar = WorkingCalendar(
      id: try #require(EntityID("here")), span: Self.nowhere, name: LocalizedText([]),
      weekend: Weekday.allCases,
      holidays: [holiday], workingDays: [], cutOff: nil)
    #expect(
      calendar.dueDate(
        applying: try #require(CivilDate("2026-01-01")), within: StatedDuration(1, .workingDay)) == nil)
  }
}

@Suite struct StatedDurationTests {
  @Test func rangesAndMeasures() {
    let duration = StatedDuration(5, to: 7, .workingDay)
    #expect(duration.isRange && !duration.isImmediate)
    #expect(duration.workingMinutes == 7 * 8 * 60)
    #expect(StatedDuration(30, .day).workingMinutes == nil)
    #expect(StatedDuration.immediately.isImmediate && !StatedDuration.immediately.isRange)
    #expect(StatedDuration(5, to: 3, .day).most == 5)
  }

  @Test func theRoughMeasureOrdersUnits() {
    let ordered = [
      StatedDuration(45, .minute), StatedDuration(1, .hour), StatedDuration(1, .day),
      StatedDuration(1, .workingDay),
      StatedDuration(5, .workingDay), StatedDuration(2, .week), StatedDuration(1, .month),
      StatedDuration(1, .year),
    ]
    #expect(ordered.map(\.roughMinutes) == ordered.map(\.roughMinutes).sorted())
  }
}
