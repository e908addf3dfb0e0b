import CatalogueLoading
import CatalogueModel
import Diagnostics
import Testing

/// A procedure with one fact, and what came of it.
private func load(_ lines: String) throws -> (procedure: Procedure?, loaded: SampleContent.Loaded) {
  let content = SampleContent.aMinimalCatalogue.adding(
    "title: \(label("Another thing"))\n\(lines)\n", at: "procedures/other/procedure.yaml")
  let loaded = content.load()
  let id = try #require(EntityID("other"))
  return (loaded.catalogue?.procedures[id], loaded)
}

@Suite struct AmountTextTests {
  private static func fee(_ amount: String) -> String {
    "fees: [{ id: registration, name: \(label("Fee")), amount: \"\(amount)\" }]"
  }

  @Test(arguments: [
    ("free", "free"), ("unknown", "unknown"), ("8000 VND", "8000 VND"), ("12.50 EUR", "12.5 EUR"),
    ("1000..5000 VND", "1000–5000 VND"), ("0..5000 VND", "0–5000 VND"),
    ("8000 VND per copy", "8000 VND/copy"),
    ("8000..12000 VND per page", "8000–12000 VND/page"), ("1.5 EUR per square-metre", "1.5 EUR/square-metre"),
    ("1.125 KWD", "1.125 KWD"), ("007 VND", "7 VND"),
  ])
  func amounts(_ text: String, _ expected: String) throws {
    let (procedure, loaded) = try load(Self.fee(text))
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    #expect(procedure?.fees.fees.first.map { Self.shown($0.amount) } == expected)
  }

  private static func shown(_ amount: Amount) -> String {
    switch amount {
    case .free: "free"
    case .unknown: "unknown"
    case .fixed(let money): "\(money.amount) \(money.currency.code)"
    case .range(let least, let most): "\(least.amount)–\(most.amount) \(most.currency.code)"
    case .per(let unit, let amount): "\(shown(amount))/\(unit.rawValue)"
    }
  }

  @Test(
    arguments: [
      ("8.000đ", "8000 VND"), ("8,000 VND", "8000 VND"), ("8.000 VND", "8000 VND"), ("8 000 VND", "8000 VND"),
      ("8000", "8000 VND"), ("8000VND", "8000 VND"), ("8000 vnd", "8000 VND"), ("VND 8000", "8000 VND"),
      ("8.000 đồng", "8000 VND"), ("1.234.567đ", "1234567 VND"), ("0 VND", "free"), ("0", "free"),
      ("Miễn phí", "free"),
      ("none", "free"), ("12.345 EUR", "12345 EUR"), ("12,50 EUR", "12.50 EUR"), ("€ 12,50", "12.50 EUR"),
      ("1.234,50 EUR", "1234.50 EUR"), ("1000-5000 VND", "1000..5000 VND"),
      ("1.000 - 5.000 đ", "1000..5000 VND"),
      ("8000 VND/copy", "8000 VND per copy"), ("8.000 VND per copy", "8000 VND per copy"),
      ("8000 VND per copies", "8000 VND per copy"), ("8000 VND per cpy", "8000 VND per copy"),
      ("8000 VDN", "8000 VND"),
      ("8000 ABC", nil), ("12.3456 EUR", nil), ("5000..1000 VND", nil), ("5000..5000 VND", nil),
      ("-5 VND", nil),
      ("8.5 VND", nil), ("lots", nil), ("8000 VND 3", nil), ("free per copy", nil), ("1..2..3 VND", nil),
      ("999999999999999999999 VND", nil), ("N/A", "unknown"), ("8000  VND", "8000 VND"),
    ] as [(String, String?)])
  func whatIsNoAmount(_ text: String, _ mend: String?) throws {
    let (_, loaded) = try load(Self.fee(text))
    try #require(loaded.findings.map(\.rule.code) == ["bad-amount"], "\(loaded.report)")
    #expect(loaded.findings.first?.fix?.replacement == mend, "\(loaded.report)")
    guard let mend else { return }
    #expect(try load(Self.fee(mend)).loaded.findings.isEmpty, "the mend ‘\(mend)’ mends")
  }

  @Test(arguments: [
    ("free", Exemption.Effect.free), ("50 %", .reduction(percent: ExactDecimal(50))),
    ("12.5 %", .reduction(percent: ExactDecimal(units: 125, scale: 1))),
  ])
  func effects(_ text: String, _ expected: Exemption.Effect) throws {
    let (procedure, loaded) = try load("exemptions: [{ name: \(label("Children")), effect: \(text) }]")
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    #expect(procedure?.exemptions.first?.effect == expected)
  }

  @Test(arguments: [
    ("0 %", "bad-value"), ("100 %", "bad-value"), ("half", "bad-amount"), ("1.000đ", "bad-amount"),
  ])
  func whatIsNoEffect(_ text: String, _ code: String) throws {
    let (_, loaded) = try load("exemptions: [{ name: \(label("Children")), effect: \"\(text)\" }]")
    #expect(loaded.findings.map(\.rule.code) == [code])
  }
}

@Suite struct DurationTextTests {
  private static func deadline(_ text: String) -> String {
    "citizen-deadlines: [{ within: \"\(text)\", after: \(label("The day of birth")) }]"
  }

  @Test(arguments: [
    ("immediately", StatedDuration.immediately), ("4 hours", StatedDuration(4, .hour)),
    ("1 working-day", StatedDuration(1, .workingDay)),
    ("5..7 working-days", StatedDuration(5, to: 7, .workingDay)),
    ("30 days", StatedDuration(30, .day)), ("2 weeks", StatedDuration(2, .week)),
    ("2 months", StatedDuration(2, .month)),
    ("1 year", StatedDuration(1, .year)), ("45 minutes", StatedDuration(45, .minute)),
    ("1 days", StatedDuration(1, .day)),
    ("10000 days", StatedDuration(10_000, .day)),
  ])
  func durations(_ text: String, _ expected: StatedDuration) throws {
    let (procedure, loaded) = try load(Self.deadline(text))
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    #expect(procedure?.deadlines.first?.within == expected)
  }

  @Test(
    arguments: [
      ("5-7 days", "5..7 days"), ("5 – 7 days", "5..7 days"), ("5 to 7 days", "5..7 days"),
      ("1 working day", "1 working-day"),
      ("5 Working Days", "5 working-days"), ("3 workdays", "3 working-days"),
      ("3 business days", "3 working-days"),
      ("immediate", "immediately"), ("Immediately", "immediately"), ("now", "immediately"),
      ("0 days", "immediately"),
      ("5days", "5 days"), ("2 hrs", "2 hours"), ("30 dyas", "30 days"), ("10 ngày", "10 days"),
      ("2 tuần", "2 weeks"), ("3 weken", "3 weeks"), ("5 tot 7 werkdagen", "5..7 working-days"),
      ("5 werkdagen", "5 working-days"),
      ("3 ngày làm việc", "3 working-days"), ("90-days", "90 days"), ("soon", nil), ("five days", nil),
      ("5", nil),
      ("7..5 days", nil), ("5..5 days", nil), ("1.5 hours", nil), ("10001 days", nil), ("5 moons", nil),
      ("-3 days", nil),
      ("1..2..3 days", nil),
    ] as [(String, String?)])
  func whatIsNoDuration(_ text: String, _ mend: String?) throws {
    let (_, loaded) = try load(Self.deadline(text))
    try #require(loaded.findings.map(\.rule.code) == ["bad-duration"], "\(loaded.report)")
    #expect(loaded.findings.first?.fix?.replacement == mend, "\(loaded.report)")
    if let mend { #expect(try load(Self.deadline(mend)).loaded.findings.isEmpty) }
  }
}

@Suite struct DateTextTests {
  @Test(
    arguments: [
      ("31/12/2026", "2026-12-31"), ("31-12-2026", "2026-12-31"), ("31.12.2026", "2026-12-31"),
      ("12/31/2026", "2026-12-31"),
      ("5/5/2026", "2026-05-05"), ("2026/12/31", "2026-12-31"), ("2026-1-5", "2026-01-05"), ("1/2/2026", nil),
      ("2026-02-30", nil), ("2026-13-01", nil), ("31 December 2026", nil), ("2026", nil), ("0000-01-01", nil),
    ] as [(String, String?)])
  func whatIsNoDate(_ text: String, _ mend: String?) throws {
    let (_, loaded) = try load("from: \"\(text)\"")
    try #require(loaded.findings.map(\.rule.code) == ["bad-date"], "\(loaded.report)")
    #expect(loaded.findings.first?.fix?.replacement == mend)
    let isWritten = text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
    #expect(loaded.findings[0].message.contains(isWritten ? "does not exist" : "is not a date"))
  }

  /// Histories of one fee as pairs of first and last day, and the findings they give.
  @Test(arguments: [
    ("", "", ""),
    ("..2026-12-31", "2027-01-01..", ""),
    ("2027-01-01..", "..2026-12-31", ""),
    ("..2026-12-31", "2027-01-02..", "date-gap"),
    ("..2026-12-31", "2028-01-01..", "date-gap"),
    ("..2026-12-31", "2026-12-31..", "date-overlap"),
    ("..", "..", "date-overlap"),
    ("..", "2027-01-01..", "date-overlap"),
    ("2026-01-01..2026-12-31", "2026-06-01..2026-06-30", "date-overlap"),
    ("..2025-12-31 2026-01-01..2026-12-31", "2027-01-01..", ""),
    ("..2024-12-31 2026-01-01..2026-12-31", "2028-01-01..", "date-gap date-gap"),
    ("..2030-12-31 2026-01-01..2026-12-31", "2031-01-01..", "date-overlap"),
    ("2026-12-31..2026-01-01", "", "date-order"),
    ("2028-02-28..2028-02-28", "2028-02-29..2028-02-29", ""),
  ])
  func histories(_ first: String, _ second: String, _ codes: String) throws {
    let entries = (first.split(separator: " ") + second.split(separator: " ")).map { range in
      let ends = range.split(separator: "..", omittingEmptySubsequences: false)
      let from = ends[0].isEmpty ? "" : ", from: \(ends[0])"
      let until = ends[1].isEmpty ? "" : ", until: \(ends[1])"
      return "  - { id: registration, name: \(label("Fee")), amount: free\(from)\(until) }"
    }
    let lines = entries.isEmpty ? "fees: none" : "fees:\n" + entries.joined(separator: "\n")
    let (_, loaded) = try load(lines)
    #expect(
      loaded.findings.map(\.rule.code) == codes.split(separator: " ").map(String.init), "\(loaded.report)")
  }

  @Test(arguments: [
    // Different cases, channels, names and scopes are different facts.
    "fees: [{ id: a, name: L, amount: free }, { id: b, name: L, amount: free }]",
    "fees: [{ id: a, name: L, amount: free, channels: [online] }, { id: a, name: L, amount: 1 VND, channels: [post] }]",
    "questions: { p: { ask: L, type: yes-no } }\nfees: [{ id: a, name: L, amount: free, when: p }, { id: a, name: L, amount: 1 VND, when: not p }]",
    "questions: { p: { ask: L, type: yes-no } }\nchannels: { counter: { time: [{ value: 1 day, when: p }, { value: 2 days }] } }",
    "fees: [{ id: a, name: L, amount: 1 VND }, { id: b, name: { vi: B, en: B, nl: B }, amount: 2 VND }]\nexemptions: [{ name: L, effect: free, fees: [a] }, { name: L, effect: 50 %, fees: [b] }]",
  ])
  func whatIsNoHistory(_ lines: String) throws {
    let (_, loaded) = try load(lines.replacing(" L", with: " \(label("Thing"))"))
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
  }

  @Test(arguments: [
    ("channels: { counter: { time: [{ value: 1 day }, { value: 2 days }] } }", "the time of ‘counter’"),
    (
      "documents: [{ evidence: application }, { evidence: application, copies: 1 }]",
      "the document ‘application’"
    ),
    ("results: [{ evidence: certificate }, { evidence: certificate }]", "the result ‘certificate’"),
    ("exemptions: [{ name: L, effect: free }, { name: L, effect: 50 % }]", "the exemption ‘Thing (vi)’"),
    (
      "citizen-deadlines: [{ within: 1 day, after: L }, { within: 2 days, after: L }]",
      "the deadline after ‘Thing (vi)’"
    ),
  ])
  func twoOfAKind(_ lines: String, _ fact: String) throws {
    let (_, loaded) = try load(lines.replacing(" L", with: " \(label("Thing"))"))
    #expect(loaded.findings.map(\.rule.code) == ["date-overlap"])
    #expect(
      loaded.findings.first?.message
        == "Two entries state \(fact) without dates; give both dates, or keep one")
  }
}
