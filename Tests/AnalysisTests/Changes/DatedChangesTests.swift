import Analysis
import CatalogueModel
import TestSupport
import Testing

/// What begins and ends by itself, day by day.
@Suite struct DatedChangesTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func sheet(_ facts: [SheetFact]) -> FactSheet {
    var sheet = FactSheet(.procedure, "copy", name: Localized(["Copy"]))
    sheet.facts = [SheetFact(.existence, "")] + facts
    return sheet
  }

  private func fee(_ amount: Int, from: String? = nil, until: String? = nil, channels: [Channel.Kind] = [])
    throws
    -> SheetFact
  {
    let currency = try #require(Currency("VND"))
    var fact = SheetFact(
      .fee, "copy", name: Localized(["Copy"]), .amount(.fixed(Money(ExactDecimal(amount), currency))),
      validity: Validity(from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) }))
    if !channels.isEmpty { fact.details[.channels] = .words(channels.map(\.rawValue)) }
    return fact
  }

  private func changes(_ facts: [SheetFact]) throws -> [String] {
    sheet(facts).datedChanges(in: try day("2020-01-01")...day("2035-01-01")).map(ChangedCatalogue.short)
  }

  @Test func oneFeeTakesThePlaceOfAnother() throws {
    let facts = [try fee(10_000, until: "2026-12-31"), try fee(7000, from: "2027-01-01")]
    #expect(try changes(facts) == ["procedure/copy fee copy 10000>7000 from 2027-01-01"])
  }

  @Test func betweenTwoFeesThereMayBeNone() throws {
    let facts = [try fee(10_000, until: "2026-12-31"), try fee(7000, from: "2027-02-01")]
    #expect(
      try changes(facts) == [
        "procedure/copy fee copy 10000>- from 2027-01-01", "procedure/copy fee copy ->7000 from 2027-02-01",
      ])
  }

  /// A fee that was one for two ways of applying becomes two.
  @Test func channelsAreKeptApart() throws {
    let facts = [
      try fee(10_000, until: "2026-12-31", channels: [.counter]),
      try fee(10_000, from: "2027-01-01", channels: [.counter]),
      try fee(5000, from: "2027-01-01", channels: [.online]),
    ]
    #expect(try changes(facts) == ["procedure/copy fee copy ->5000 from 2027-01-01"])
  }

  @Test func ofAProcedureThatEndsNothingElseIsTold() throws {
    var sheet = sheet([try fee(10_000, until: "2026-12-31")])
    sheet.facts[0] = SheetFact(.existence, "", validity: Validity(until: CivilDate("2026-12-31")))
    let changes = sheet.datedChanges(in: try day("2020-01-01")...day("2035-01-01"))
    #expect(changes.map(ChangedCatalogue.short) == ["procedure/copy ends from 2027-01-01"])
  }

  /// Whatever the days: what is told turns what holds on one day into what holds on the next.
  @Test func changesLeadFromOneDayToTheNext() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    let start = try day("2026-01-01")
    for _ in 0..<200 {
      let facts = try (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
        let first = start.adding(days: Int.random(in: 0..<40, using: &numbers))
        let last = first.adding(days: Int.random(in: 0..<20, using: &numbers))
        return try fee(
          Int.random(in: 1...3, using: &numbers) * 1000,
          from: Bool.random(using: &numbers) ? first.description : nil,
          until: Bool.random(using: &numbers) ? last.description : nil)
      }
      let sheet = sheet(facts)
      for offset in 1..<70 {
        let day = start.adding(days: offset)
        func said(_ day: CivilDate) -> [FactValue] {
          sheet.facts.filter { $0.validity.contains(day) }.map(\.value)
        }
        let isTold = !sheet.datedChanges(in: day...day).isEmpty
        let (before, after) = (said(day.adding(days: -1)), said(day))
        let isDifferent =
          Dictionary(before.map { ($0, 1) }, uniquingKeysWith: +)
          != Dictionary(after.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(isTold == isDifferent, "seed \(seed), \(day): \(before) \(after)")
      }
    }
  }
}
