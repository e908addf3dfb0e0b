import CatalogueModel
import Testing

@Suite struct CivilDateTests {
  @Test func everyDayFrom1900To2100ReadsBackAndFollowsTheOneBefore() throws {
    var day = try #require(CivilDate("1900-01-01"))
    let last = try #require(CivilDate("2100-12-31"))
    var (count, weekday) = (0, day.weekday.rawValue)
    while day <= last {
      let read = CivilDate(day.description)
      let counted = CivilDate(daysSince1970: day.daysSince1970)
      guard read == day, counted == day, day.weekday.rawValue == weekday else {
        Issue.record("\(day): read \(String(describing: read)), counted \(counted), \(day.weekday)")
        return
      }
      let next = day.adding(days: 1)
      guard next > day, next.daysSince1970 == day.daysSince1970 + 1 else {
        Issue.record("\(next) does not follow \(day)")
        return
      }
      (day, count, weekday) = (next, count + 1, (weekday + 1) % 7)
    }
    #expect(count == 73_414)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0, Weekday.thursday),
      ("1969-12-31", -1, .wednesday),
      ("2000-02-29", 11_016, .tuesday),
      ("1945-09-02", -8_887, .sunday),
      ("2026-11-22", 20_779, .sunday),
      ("2027-02-06", 20_855, .saturday),
      ("0001-01-01", -719_162, .monday),
      ("9999-12-31", 2_932_896, .friday),
    ] as [(String, Int, Weekday)])
  func knownDays(_ text: String, _ days: Int, _ weekday: Weekday) throws {
    let day = try #require(CivilDate(text))
    #expect(day.daysSince1970 == days)
    #expect(day.weekday == weekday)
    #expect(CivilDate(daysSince1970: days) == day)
  }

  @Test(arguments: [
    (2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (2400, true),
  ])
  func leapYears(_ year: Int, _ isLeap: Bool) {
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    "", "2026", "2026-1-01", "2026-01-1", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
    "0000-01-01",
    "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-0x", "+026-01-01", "２０２６-01-01", "20260101",
  ])
  func whatIsNoDay(_ text: String) { #expect(CivilDate(text) == nil) }

  @Test(
    arguments: [
      ("2026-01-31", 1, "2026-02-28"),
      ("2024-01-31", 1, "2024-02-29"),
      ("2026-11-30", 3, "2027-02-28"),
      ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"),
      ("2024-02-29", 12, "2025-02-28"),
      ("2026-05-31", 0, "2026-05-31"),
      ("0001-01-01", -1, "0001-01-01"),
      ("9999-12-31", 1, "9999-12-31"),
      ("2026-03-31", -13, "2025-02-28"),
    ] as [(String, Int, String)])
  func monthsAreAddedWithinTheMonth(_ text: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(CivilDate(text)).adding(months: months).description == expected)
  }

  @Test func daysBeyondTheCalendarAreItsLastAndFirst() {
    #expect(CivilDate(daysSince1970: 5_000_000).description == "9999-12-31")
    #expect(CivilDate(daysSince1970: -5_000_000).description == "0001-01-01")
  }
}

@Suite struct ValidityTests {
  private func validity(_ from: String?, _ until: String?) -> Validity {
    Validity(from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) })
  }

  @Test(
    arguments: [
      (nil, nil, "2026-06-15", true),
      ("2026-06-15", nil, "2026-06-15", true),
      ("2026-06-16", nil, "2026-06-15", false),
      (nil, "2026-06-15", "2026-06-15", true),
      (nil, "2026-06-14", "2026-06-15", false),
      ("2026-06-15", "2026-06-15", "2026-06-15", true),
    ] as [(String?, String?, String, Bool)])
  func bothEndsAreIncluded(_ from: String?, _ until: String?, _ day: String, _ expected: Bool) throws {
    #expect(validity(from, until).contains(try #require(CivilDate(day))) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, nil, nil, true),
      (nil, "2026-12-31", "2027-01-01", nil, false),
      (nil, "2027-01-01", "2027-01-01", nil, true),
      ("2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31", false),
      ("2026-01-01", "2026-12-31", "2026-05-01", "2026-05-01", true),
      ("2026-01-01", nil, nil, "2025-12-31", false),
      ("2026-01-01", nil, nil, "2026-01-01", true),
    ] as [(String?, String?, String?, String?, Bool)])
  func overlapGoesBothWays(
    _ from: String?, _ until: String?, _ otherFrom: String?, _ otherUntil: String?, _ expected: Bool
  ) {
    let (a, b) = (validity(from, until), validity(otherFrom, otherUntil))
    #expect(a.overlaps(b) == expected)
    #expect(b.overlaps(a) == expected)
  }

  @Test func pastAndFuture() throws {
    let day = try #require(CivilDate("2026-06-15"))
    #expect(validity("2026-06-16", nil).isFuture(on: day))
    #expect(!validity("2026-06-15", nil).isFuture(on: day))
    #expect(validity(nil, "2026-06-14").isPast(on: day))
    #expect(!validity(nil, "2026-06-15").isPast(on: day))
    #expect(!Validity.always.isPast(on: day) && !Validity.always.isFuture(on: day))
  }
}
