import CatalogueModel
import Templates
import Testing

@testable import Rendering

@Suite struct OutlineTests {
  static func cost(_ fees: [Fee]) -> CostOutline {
    CostOutline(Full.procedure.with(fees: .fees(fees)), on: Full.asOf)
  }

  @Test(
    arguments: [
      ([], CostOutline.Base.notStated),
      ([Full.fee("a", .free)], .free),
      (
        [Full.fee("a", .fixed(Sample.money("2000"))), Full.fee("b", .fixed(Sample.money("500")))],
        .sum(Sample.money("2500"))
      ),
      (
        [Full.fee("a", .fixed(Sample.money("2000")), channels: [.counter])],
        .between(Sample.money("0"), Sample.money("2000"), dependsOnChannel: true)
      ),
      (
        [Full.fee("a", .range(Sample.money("1000"), Sample.money("2000")))],
        .between(Sample.money("1000"), Sample.money("2000"), dependsOnChannel: false)
      ),
      (
        [Full.fee("a", .fixed(Sample.money("1000"))), Full.fee("b", .fixed(Sample.money("2", "USD")))],
        .several([.fixed(Sample.money("1000")), .fixed(Sample.money("2", "USD"))])
      ),
      ([Full.fee("a", .unknown)], .several([.unknown])),
      ([Full.fee("a", .free, when: Full.late)], .byCase([.free])),
      // What is not in force yet is not what it costs.
      ([Full.fee("a", .fixed(Sample.money("9")), from: "2027-01-01")], .notStated),
    ] as [([Fee], CostOutline.Base)])
  func saysWhatEverybodyPays(_ fees: [Fee], _ base: CostOutline.Base) {
    #expect(Self.cost(fees).base == base)
  }

  @Test func whatIsChargedPerItemComesBesides() {
    let perCopy = Full.fee("copy", .per(.copy, .fixed(Sample.money("8000"))))
    #expect(Self.cost([Full.fee("a", .free), perCopy]).others.map(\.id) == ["copy"])
    #expect(Self.cost([perCopy]).base == .several([perCopy.amount]))
  }

  @Test func feesOfOneCaseAreOneSum() {
    let theory = Full.fee("theory", .fixed(Sample.money("2000")), when: Full.late)
    let practice = Full.fee("practice", .fixed(Sample.money("500")), when: Full.late)
    let always = Full.fee("always", .fixed(Sample.money("9")))
    #expect(Self.cost([always, theory, practice]).others.map(\.amount) == [.fixed(Sample.money("2500"))])
    #expect(Self.cost([theory, practice]).base == .byCase([.fixed(Sample.money("2500"))]))
  }

  /// What is paid in one case is summed up, however many conditions it comes from.
  @Test(
    arguments: [
      // Never both.
      ([("late", "2000", []), ("early", "500", [])], ["2000", "500"]),
      // The second comes on top of the first, for all or by post alone.
      ([("late", "2000", []), ("very-late", "500", [])], ["2000", "2500"]),
      ([("late", "2000", []), ("very-late", "500", [.post])], ["2000", "2500"]),
      // One after the other, by other ways.
      ([("late", "2000", [.counter]), ("very-late", "500", [.post])], ["2000", "500"]),
      (
        [("early", "100", []), ("late", "2000", []), ("very-late", "500", []), ("late", "7", [.post])],
        ["100", "2000", "2007", "2500", "2507"]
      ),
    ] as [([(String, String, [Channel.Kind])], [String])])
  func feesOfSeveralConditionsAreSummedUpByCase(
    _ fees: [(condition: String, amount: String, channels: [Channel.Kind])], _ sums: [String]
  ) throws {
    let sixty = Answer.number(ExactDecimal(60))
    let conditions: [String: Comparison] = [
      "early": .atMost(sixty), "late": .moreThan(sixty), "very-late": .moreThan(.number(ExactDecimal(90))),
    ]
    let outline = Self.cost(
      try fees.enumerated().map { number, fee in
        Full.fee(
          "fee-\(number)", .fixed(Sample.money(fee.amount)), channels: fee.channels,
          when: Full.condition(.compare(question: "age", try #require(conditions[fee.condition]))))
      })
    #expect(outline.base == .byCase(sums.map { .fixed(Sample.money($0)) }))
    #expect(outline.besides.isEmpty)
  }

  @Test(arguments: [
    Full.fee("post", .fixed(Sample.money("500")), channels: [.post], when: Full.late),
    Full.fee("dollars", .fixed(Sample.money("5", "USD")), when: Full.late),
    Full.fee("free", .free, when: Full.late),
    Full.fee("range", .range(Sample.money("1"), Sample.money("2")), when: Full.late),
  ])
  func whatCannotBeAddedUpStaysApart(_ other: Fee) {
    let theory = Full.fee("theory", .fixed(Sample.money("2000")), when: Full.late)
    #expect(Self.cost([theory, other]).others.map(\.id) == ["theory", other.id])
  }

  /// What everybody pays per item is the cost, and what only some pay comes besides; what some pay per item is told
  /// with the sums that others pay.
  @Test func whatIsChargedPerItemIsNotHiddenByASum() {
    let perCopy = Full.fee("copy", .per(.copy, .fixed(Sample.money("8000"))))
    let late = Full.fee("late", .fixed(Sample.money("500")), when: Full.late)
    let everybody = Self.cost([perCopy, late])
    #expect(everybody.base == .several([perCopy.amount]))
    #expect(everybody.others.map(\.id) == ["late"])
    let free = Full.fee("free", .free, when: Full.late)
    let some = Full.fee("some", perCopy.amount, when: Full.late)
    #expect(Self.cost([free, some]).base == .byCase([.free, perCopy.amount]))
    // Whoever pays 500 pays 500, whatever else is free then.
    #expect(Self.cost([free, late, perCopy]).base == .byCase([late.amount]))
    #expect(Self.cost([free, late, perCopy]).besides.map(\.id) == ["copy"])
    let online = Full.fee("online", perCopy.amount, channels: [.online])
    #expect(Self.cost([online]).others.map(\.id) == ["online"])
  }

  @Test func totalsSumOnlyWhatIsCertain() {
    func procedure(_ fees: FeeSchedule) -> Procedure { Full.procedure.with(fees: fees) }
    let totals = LifeEventTotals(
      [
        procedure(.fees([Full.fee("a", .fixed(Sample.money("2000")))])),
        procedure(
          .fees([
            Full.fee("a", .fixed(Sample.money("3000"))),
            Full.fee("b", .fixed(Sample.money("1")), when: Full.late),
          ])),
        procedure(.fees([Full.fee("a", .unknown)])), procedure(.notStated), procedure(.none),
      ], on: Full.asOf)
    #expect(totals.sums == [Sample.money("5000")])
    #expect(totals.depending == 1)
    #expect(totals.open == 2)
    #expect(totals.documents == 2)
    #expect(totals.moreDocuments == 1)
    #expect(totals.longest?.duration == StatedDuration(1, .workingDay))
  }

  @Test(arguments: [
    ("vi", "Đăng ký", "Đ"), ("vi", "Ấn định", "Â"), ("vi", "À", "A"), ("vi", "ưu tiên", "Ư"),
    ("vi", "Cấp", "C"),
    ("en", "Épée", "E"), ("en", "4 copies", Alphabet.other), ("en", "“Quoted”", "Q"), ("de", "Änderung", "A"),
    ("sv", "Ändring", "Ä"), ("es", "Ñandú", "Ñ"), ("ar", "إعلان", "ا"),
  ])
  func filesUnderTheLetterOfTheLanguage(_ language: String, _ title: String, _ letter: String) {
    #expect(Alphabet(Sample.tag(language)).letter(of: title) == letter)
  }

  static let spoken = ["vi", "en", "ar"].map { SpokenLanguage(tag: Sample.tag($0), autonym: $0) }

  @Test(arguments: [
    ("a <b>", "a &lt;b&gt;"),
    (ForeignText.markedAsEnglish("x & y"), "<span lang=\"en\">x &amp; y</span>"),
    (ForeignText.marked("x & y", in: LanguageIndex(0)), "<span lang=\"vi\">x &amp; y</span>"),
    (
      "Only if \(ForeignText.marked("z", in: LanguageIndex(2))).",
      "Only if <span lang=\"ar\" dir=\"rtl\">z</span>."
    ),
    // Marks that content smuggles in stay harmless.
    ("\u{E001}a\u{E000}b\u{E105}c\u{E000}\u{E100}d", "abc<span lang=\"vi\">d</span>"),
  ])
  func marksForeignText(_ text: String, _ html: String) {
    #expect(ForeignText.html(text, languages: Self.spoken, isRightToLeft: false).string == html)
    #expect(!ForeignText.plain(text).utf8.contains(0xEE))
  }
}
