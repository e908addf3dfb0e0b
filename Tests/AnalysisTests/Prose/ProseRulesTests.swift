import CatalogueModel
import Diagnostics
import Testing

/// Faults of each kind, planted in three languages, are found at their places, and nothing else is.
@Suite struct ProseRulesTests {
  @Test(arguments: [
    "كلاكما بلغ 18 سنة أو أكثر.", "جواز، 18 سنة فأكثر.", "أطفال أقل من 14 سنة.", "من سن 60 سنة فما فوق.",
  ])
  func agesInArabicAreNoFacts(_ text: String) throws {
    try MarkedCatalogue([
      "portal.yaml": MarkedCatalogue.portal.replacing("[vi, en, nl]", with: "[ar]")
        .replacing("{ vi: Cổng, en: Portal, nl: Portaal }", with: "{ ar: بوابة }"),
      "procedures/one/procedure.yaml": "title: { ar: واحد }\n", "procedures/one/ar.md": text + "\n",
    ]).expectProse("prose-unstated")
  }

  private static let evidence = [
    "evidence/passport.yaml": "name: { vi: Hộ chiếu, en: Passport, nl: Paspoort }",
    "law/123-2015-nd-cp.yaml": "number: 123/2015/NĐ-CP\ntitle: { vi: Nghị định, en: Decree, nl: Besluit }",
  ]

  static let procedure = """
    title: { vi: Một, en: One, nl: Een }
    channels:
      counter: { time: 3 working-days, note: { vi: Ở quầy., en: At the counter., nl: Aan de balie. } }
    fees:
      - id: registration
        name: { vi: Lệ phí, en: Fee, nl: Leges }
        amount: 8000 VND
        note: { vi: Nộp 8.000 đồng., en: "Pay 8,000 VND.", nl: Betaal 8.000 VND. }
    documents:
      - { evidence: passport, copies: 2, note: { vi: Nộp 02 bản sao., en: Hand in two copies., nl: Lever 2 kopieën in. } }
    figures:
      paper-validity: 6 months
      opened: 2026-07-01
      most: [{ value: 200000 VND, until: 2026-12-31 }, { value: 250000 VND, from: 2027-01-01 }]
    steps:
      - { by: applicant, title: { vi: Nộp, en: Hand in, nl: Indienen }, time: 2 days, note: { vi: Mất 2 ngày., en: It takes 2 days., nl: Het duurt 2 dagen. } }
    legal-basis: [123-2015-nd-cp]

    """

  private static func files() -> [String: String] {
    evidence.merging(["procedures/one/procedure.yaml": procedure]) { $1 }
  }

  private static func catalogue(
    _ change: (String, String)? = nil, guidance: [String: String] = [:]
  ) -> MarkedCatalogue {
    var text = procedure
    if let change {
      #expect(text.contains(change.0))
      text = text.replacing(change.0, with: change.1)
    }
    var files = evidence
    files["procedures/one/procedure.yaml"] = text
    for (language, words) in guidance { files["procedures/one/\(language).md"] = words }
    return MarkedCatalogue(files)
  }

  @Test func whatEqualsAFactIsFine() throws {
    let guidance = [
      "vi":
        "Nộp 8.000 đồng, chờ ba ngày làm việc, từ 01/7/2026, theo Nghị định 123/2015/NĐ-CP; {figure:most}.\n",
      "en":
        "Pay 8,000 VND, wait three working days, since 1 July 2026, by decree 123/2015/NĐ-CP; {figure:most}.\n",
      "nl":
        "Betaal 8.000 VND, wacht drie werkdagen, sinds 1 juli 2026, besluit 123/2015/NĐ-CP; {figure:most}.\n",
    ]
    try Self.catalogue(guidance: guidance).expectProse("prose-amount")
  }

  @Test(
    arguments: [
      ("Nộp 8.000 đồng", "Nộp «8.000.000 đồng»"), ("Pay 8,000 VND", "Pay «8,000,000 VND»"),
      ("Betaal 8.000 VND", "Betaal «8.000.000 VND»"), ("Nộp 8.000 đồng", "Nộp «8 triệu đồng»"),
      ("Pay 8,000 VND", "Pay «9,000 VND»"), ("Betaal 8.000 VND", "Betaal «800 VND»"),
    ])
  func aNoteThatDeniesItsFee(_ before: String, _ after: String) throws {
    try Self.catalogue((before, after)).expectProse("prose-amount", says: "the fee ‘registration’")
  }

  @Test func zerosTooManyAreCalledSo() throws {
    try Self.catalogue(("Pay 8,000 VND", "Pay «8,000,000 VND»")).expectProse(
      "prose-amount", says: "a thousand times")
    try Self.catalogue(guidance: ["nl": "Het kost «80 VND».\n"]).expectProse(
      "prose-amount", says: "a hundredth of")
  }

  @Test(
    arguments: [
      ("Mất 2 ngày", "Mất «5 ngày»"), ("takes 2 days", "takes «two weeks»"),
      ("duurt 2 dagen", "duurt «3 dagen»"),
      ("takes 2 days", "takes «4 days»"),
    ])
  func aNoteThatDeniesItsTime(_ before: String, _ after: String) throws {
    try Self.catalogue((before, after)).expectProse("prose-duration")
  }

  @Test(
    arguments: [
      ("vi", "Kết quả có sau «3 ngày».\n"), ("en", "The result is there in «3 days».\n"),
      ("nl", "Het resultaat is er in «3 dagen».\n"), ("en", "Processing time: «5 working days».\n"),
    ])
  func aTimeOfTheProcedureThatIsAnother(_ language: String, _ text: String) throws {
    try Self.catalogue(guidance: [language: text]).expectProse(
      "prose-duration", says: "the time of ‘counter’")
  }

  @Test(
    arguments: [
      ("Nộp 02 bản sao", "Nộp «03 bản sao»"), ("in two copies", "in «three copies»"),
      ("2 kopieën", "«4 kopieën»"),
    ])
  func aNoteThatDeniesItsDocument(_ before: String, _ after: String) throws {
    try Self.catalogue((before, after)).expectProse("prose-count", says: "2 copies")
  }

  @Test(
    arguments: [
      ("Nộp 8.000 đồng.", "Miễn phí từ 01/7/2026 đến «31/8/2026»."),
      ("\"Pay 8,000 VND.\"", "Free through «30 June 2026»."),
      ("Betaal 8.000 VND.", "Gratis uiterlijk «30 juni 2026»."),
    ])
  func aRateThatIsOver(_ before: String, _ after: String) throws {
    try Self.catalogue((before, after)).expectProse("prose-date", says: "has passed")
  }

  @Test(arguments: [
    ("vi", "Theo «123/2015/NQ-CP».\n"), ("en", "By «123/2015/NQ-CP».\n"), ("nl", "Zie «123/2015/NĐ-CQ».\n"),
  ])
  func anActThatIsNearlyTheOneCited(_ language: String, _ text: String) throws {
    try Self.catalogue(guidance: [language: text]).expectProse("prose-act", says: "‘123/2015/NĐ-CP’")
  }

  @Test(
    arguments: [
      (
        "vi",
        "Nộp thêm «12.345 đồng», trong «9 ngày làm việc», trước «05/8/2026», «03 ảnh», «87/2020/NĐ-CP».\n"
      ),
      ("en", "Pay «12,345 VND», in «nine working days», by «5 August 2026», «3 photos», «87/2020/NĐ-CP».\n"),
      (
        "nl",
        "Betaal «12.345 VND», in «negen werkdagen», voor «5 augustus 2026», «3 foto’s», «87/2020/NĐ-CP».\n"
      ),
    ])
  func whatNoFactStates(_ language: String, _ text: String) throws {
    try Self.catalogue(guidance: [language: text]).expectProse("prose-unstated")
  }

  @Test func aTextFullOfThemHasOneFinding() throws {
    let text = "In «4 days», then 5 days, 6 days, 7 days, 8 days and 9 days.\n"
    try Self.catalogue(guidance: ["en": text]).expectProse("prose-unstated", says: "6 numbers")
  }

  @Test(
    arguments: [
      ("vi", "Phạt từ 500.000 đồng. Trẻ dưới 14 tuổi. Thu nhập dưới 1,5 triệu đồng. Ví dụ: 3 triệu đồng.\n"),
      ("vi", "Giấy có giá trị trong 12 tháng. Luật số 9 ngày 20/11/2014. Làm việc từ 7 giờ 30. Gọi 1022.\n"),
      (
        "en",
        "A fine of 500,000 VND. Children under 14 years. For example 3 million VND. Valid for 12 months.\n"
      ),
      (
        "nl",
        "Een boete van 500.000 VND. Kinderen onder de 14 jaar. Bijvoorbeeld 3 miljoen VND. 12 maanden geldig.\n"
      ),
      (
        "en",
        "> Within 99 days, said the law.\n\n`99 days` and “99 days”, «99 days», ‘99 days’.\n".replacing(
          "«99 days», ", with: "")
      ),
      ("en", "Open 24/7, room 12, article 5, form no. 3, 60 % of the price.\n"),
    ])
  func numbersThatAreNoFacts(_ language: String, _ text: String) throws {
    try Self.catalogue(guidance: [language: text]).expectProse("prose-unstated")
  }

  // MARK: Texts elsewhere

  @Test(arguments: [
    ("vi", "Nộp **«12.345 đồng»** trước."), ("en", "Wait, then pay «12,345 VND»."),
    ("nl", "Wacht «negen werkdagen»."),
  ])
  func textsBetweenTheFieldsOfAForm(_ language: String, _ text: String) throws {
    var catalogue = Self.files()
    let texts = ["vi": "Chữ.", "en": "Words.", "nl": "Tekst."].merging([language: text]) { $1 }
    catalogue["procedures/one/forms/form.yaml"] = """
      id: form
      title: { vi: Tờ khai, en: Form, nl: Formulier }
      pages:
        - id: first
          title: { vi: Trang, en: Page, nl: Pagina }
          fields:
            - type: note
              text:
                vi: "\(texts["vi"]!)"
                en: "\(texts["en"]!)"
                nl: "\(texts["nl"]!)"
            - { id: name, type: text, label: { vi: Tên, en: Name, nl: Naam } }

      """
    try MarkedCatalogue(catalogue).expectProse("prose-unstated")
  }

  /// Of whose fee a page speaks cannot be told, but that no procedure has such a fee can.
  @Test(arguments: [
    ("vi", "Gọi giá «12.345 đồng», thẻ 8.000 đồng, theo 123/2015/NĐ-CP, trong 2 ngày."),
    ("en", "A call costs «12,345 VND», a card 8,000 VND, by «7/2001/NĐ-CP», and takes 9 days."),
    ("nl", "Bellen kost «12.345 VND», een kaart 8.000 VND; een boete 50.000 VND."),
  ])
  func pagesOfThePortal(_ language: String, _ text: String) throws {
    var catalogue = Self.files()
    for name in ["vi", "en", "nl"] {
      catalogue["pages/help/\(name).md"] =
        "---\ntitle: Help \(name)\n---\n\n\(name == language ? text : "Words.")\n"
    }
    try MarkedCatalogue(catalogue).expectProse("prose-unstated")
  }

  /// Three working days are 24 hours of work, and a day has 24 hours: that makes them no equals.
  @Test func daysAndWorkingDaysAreNotEqualByTheHour() throws {
    let change = (
      "Ở quầy., en: At the counter.", "Ở quầy., en: \"From receipt of the complete file: «6 working days».\""
    )
    try Self.catalogue(change).expectProse("prose-duration")
    let more = ("At the counter.", "If asked elsewhere, «4 more working days».")
    try Self.catalogue((more.0, "\"\(more.1)\"")).expectProse("prose-unstated")
  }

  @Test func mendsAreOffered() throws {
    let (_, _, findings) = try Self.catalogue(
      ("Pay 8,000 VND", "Pay 8,000,000 VND"),
      guidance: ["en": "It costs 80,000 VND.\n", "nl": "Zie 123/2015/NQ-CP.\n"]
    ).prove()
    #expect(
      Set(findings.filter { $0.rule.code.hasPrefix("prose-") }.compactMap(\.fix?.replacement)) == [
        "8,000 VND", "{fee:registration}", "123/2015/NĐ-CP",
      ])
  }

  @Test func figuresAreReadAsWritten() throws {
    let (catalogue, _, _) = try Self.catalogue().prove()
    #expect(catalogue.procedures.first?.figures.map(\.id) == ["paper-validity", "opened", "most", "most"])
  }
}

extension MarkedCatalogue {
  /// Expects these findings of prose; what other rules say of so small a catalogue does not matter.
  fileprivate func expectProse(_ code: String, says words: String? = nil) throws {
    let others = try prove().findings.map(\.rule.code).filter { !$0.hasPrefix("prose-") }
    try expect(code, says: words, apart: Set(others))
  }
}
