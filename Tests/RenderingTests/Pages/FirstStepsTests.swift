import CatalogueModel
import Testing

@testable import Rendering

/// What to get first, on the page of a procedure, of a case and of a life event.
@Suite struct FirstStepsTests {
  /// `certify` → `notice` → the page’s own procedure, and `witness` only for those who are late.
  private static func procedure(
    _ id: String, _ title: String, time: StatedDuration?, fees: FeeSchedule, needs: [EvidenceRequirement],
    gives: String
  ) -> Procedure {
    Procedure(
      id: Sample.id(id), span: Sample.span, code: nil, title: Sample.label(title, title, title), summary: nil,
      applicants: nil, topic: nil, lifeEvents: [], audience: [], authority: nil, alsoInvolved: [],
      keywords: nil, slug: nil, formerly: nil, validity: .always, questions: [], conditions: [],
      requirements: [], channels: [Full.channel(.counter, time)], fees: fees, exemptions: [],
      documents: .stated(needs), steps: [], deadlines: [],
      results: [
        ProcedureResult(
          evidence: Sample.reference(gives), isElectronic: false, isOnPaper: true, note: nil,
          basis: Full.basis())
      ],
      legalBasis: [], redress: .notStated, silence: nil, languages: [], related: [], verified: nil, forms: [])
  }

  static let procedures = [
    Full.procedure,
    procedure(
      "certify", "Certify", time: StatedDuration(3, .day), fees: .none, needs: [], gives: "declaration"),
    procedure(
      "notify", "Notify", time: StatedDuration(2, to: 4, .workingDay),
      fees: .fees([Full.fee("notice", .range(Sample.money("1000"), Sample.money("2000")))]),
      needs: [Full.document("declaration")], gives: "hospital-notice"),
  ]

  static let site = try! RenderedSite(
    Full.catalogue(
      procedures: [procedures[1], procedures[2]] + [
        procedure(
          "adopt", "Adopt", time: nil, fees: .notStated, needs: [Full.document("hospital-notice")],
          gives: "witness"),
        Full.procedure,
      ]))

  private static func section(_ text: String) -> String {
    let start = text.firstRange(of: "<section id=\"first\"")?.lowerBound ?? text.endIndex
    let end = text[start...].firstRange(of: "</section>")?.lowerBound ?? text.endIndex
    return String(text[start..<end])
  }

  @Test func theWholeChainStandsInTheOrderInWhichToDoIt() throws {
    let text = Self.section(Self.site.text(.procedure(Sample.id("adopt"))))
    let places = ["Certify", "Notify"].compactMap {
      text.firstRange(of: "<a href=\"/en/procedures/\($0.lowercased())/\">")?.lowerBound
    }
    #expect(places.count == 2 && places[0] < places[1])
    for words in [
      "data-depth=\"2\"><h3><a href=\"/en/procedures/certify/\">",
      "data-depth=\"1\"><h3><a href=\"/en/procedures/notify/\">",
      "You get: <a href=\"/en/documents/paper-hospital-notice/\">Paper hospital-notice</a>",
      "You need it for: <a href=\"/en/procedures/notify/\">Notify</a>",
      "Cost: ₫1,000 to ₫2,000 · Ready: within 2 to 4 working days",
      // Working days and days are not added up, and a range stays one.
      "<dd>At least 3 days and 2 working days", "<dd>₫1,000 to ₫2,000",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  @Test func whatOnlySomeNeedSaysSoAndIsNotCounted() {
    let text = Self.section(Self.site.text(RenderedSite.register))
    #expect(text.contains("Only if the child was born more than 60 days ago"))
    #expect(!text.contains("What everybody needs"))
    // Its own result is held by a register, and nobody waits for what will be given.
    #expect(!text.contains("Paper birth-certificate"))
  }

  @Test func theScriptTakesTheWholeSectionAwayWhereNothingIsLeftOfIt() {
    let text = Self.site.text(RenderedSite.register)
    for anchor in ["first", "contents-first", "first-notify"] {
      #expect(text.contains("[\"\(anchor)\",0,true]"), "\(anchor)")
    }
  }

  @Test func aCaseHasOnlyWhatItNeeds() {
    let early = Self.site.text(.scenario(procedure: Sample.id("register-birth"), node: 1))
    let late = Self.site.text(.scenario(procedure: Sample.id("register-birth"), node: 2))
    #expect(!early.contains("id=\"first\""))
    #expect(late.contains("id=\"first-notify\"") && late.contains("Because the child was born"))
  }

  @Test func procedureWithoutAnyHasNoSection() {
    #expect(!Self.site.text(.procedure(Sample.id("certify"))).contains("id=\"first\""))
    #expect(!Self.site.text(.procedure(Sample.id("certify"))).contains("#first"))
  }

  @Test func theMostThatCanBePaidIsKnownOnlyWhereAllIsStated() {
    func most(_ fees: [Fee]) -> [Money]? {
      Full.procedure.with(fees: .fees(fees)).mostCost(on: Full.asOf)
    }
    let (one, two) = (Sample.money("1000"), Sample.money("2000"))
    #expect(most([Full.fee("a", .free)]) == [])
    #expect(most([Full.fee("a", .fixed(one)), Full.fee("b", .range(one, two))]) == [Sample.money("3000")])
    // Of one fee only the entry of the citizen's case is charged; of one channel only its own.
    #expect(most([Full.fee("a", .fixed(one)), Full.fee("a", .fixed(two), when: Full.late)]) == [two])
    #expect(
      most([
        Full.fee("a", .fixed(one), channels: [.online]), Full.fee("b", .fixed(two), channels: [.counter]),
      ]) == [two])
    #expect(most([Full.fee("a", .unknown)]) == nil)
    #expect(most([Full.fee("a", .per(.copy, .fixed(one)))]) == nil)
    #expect(most([]) == nil)
    #expect(most([Full.fee("a", .fixed(one)), Full.fee("b", .fixed(Sample.money("1", "USD")))]) == nil)
  }
}
