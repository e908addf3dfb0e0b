import CatalogueModel
import Diagnostics
import Testing

/// Every value of the full procedure arrives where it belongs.
@Suite struct FullProcedureTests {
  private let catalogue: Catalogue
  private let procedure: Procedure

  init() throws {
    let loaded = SampleContent.aFullProcedure.load()
    try #require(loaded.findings.isEmpty, "\(loaded.report)")
    catalogue = try #require(loaded.catalogue)
    procedure = try #require(catalogue.procedures[try id("register-a-birth")])
  }

  private func en(_ text: LocalizedText?) -> String? { text?[exactly: LanguageIndex(1)] }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private var married: ConditionExpression { .compare(question: "parents-married", .equals(.yesNo(true))) }

  @Test func whatItIs() {
    #expect(procedure.code == "1.001193")
    #expect(procedure.title.values == ["Đăng ký khai sinh", "Register a birth", "Geboorteaangifte"])
    #expect(en(procedure.summary) == "For a child")
    #expect(en(procedure.applicants) == "Parents")
    #expect(procedure.topic?.id.text == "civil-status")
    #expect(procedure.lifeEvents.map(\.id.text) == ["having-a-child"])
    #expect(procedure.audience == [.citizen])
    #expect(procedure.authority?.id.text == "commune-peoples-committee")
    #expect(procedure.alsoInvolved.map(\.id.text) == ["civil-status-office"])
    #expect(procedure.keywords?.values == [["giấy khai sinh"], ["birth certificate"], ["geboorteakte"]])
    #expect(procedure.slug?.values == ["dang-ky-khai-sinh", "register-a-birth", "geboorteaangifte"])
    #expect(procedure.formerly?.values == [nil, ["birth-registration"], nil])
    #expect(procedure.validity == .always)
    #expect(procedure.silence == Silence.none)
    #expect(procedure.languages.map(\.tag) == ["vi"])
    #expect(procedure.related.isEmpty)
  }

  @Test func questionsAndConditions() throws {
    #expect(procedure.questions.map(\.id) == ["parents-married", "born-days-ago"])
    #expect(procedure.questions.map(\.kind) == [.yesNo, .number(least: .zero, most: nil)])
    #expect(procedure.questions.map { en($0.ask) }[1] == "How many days ago was the child born?")
    #expect(procedure.conditions.map(\.id) == ["married", "late"])
    #expect(procedure.condition(named: "married")?.condition.expression == married)
    #expect(
      procedure.condition(named: "late")?.condition.expression
        == .compare(question: "born-days-ago", .moreThan(.number(ExactDecimal(60)))))
  }

  @Test func channels() {
    #expect(procedure.channels.map(\.kind) == [.online, .counter, .post])
    let online = procedure.channel(.online)
    #expect(online?.address?.text == "https://dichvucong.example/birth")
    #expect(online?.completeness == .full)
    #expect(online?.signIn == [.electronicID])
    #expect(online?.times.map(\.duration) == [StatedDuration(1, .workingDay)])
    #expect(procedure.channel(.counter)?.offices.map(\.id.text) == ["commune-peoples-committee"])
    #expect(procedure.channel(.post)?.times.map(\.duration) == [StatedDuration(5, .workingDay)])
    #expect(procedure.channel(.phone) == nil)
  }

  @Test func feesAndExemptions() throws {
    let fees = procedure.fees.fees
    #expect(fees.map(\.id) == ["registration", "late-registration"])
    #expect(fees[0].amount == .free)
    #expect(fees[0].basis.citations.map(\.clause) == ["Điều 11"])
    #expect(fees[1].amount == .fixed(Money(ExactDecimal(8000), try #require(Currency("VND")))))
    #expect(fees[1].channels == [.counter, .post])
    #expect(fees[1].condition?.expression == .named("late"))
    #expect(fees[1].validity == Validity(until: try date("2026-12-31")))
    #expect(fees[1].basis.citations.map(\.act.id.text) == ["281-2016-tt-btc"])
    #expect(procedure.exemptions.map { en($0.name) } == ["Families below the poverty line"])
    #expect(procedure.exemptions.map(\.effect) == [.free])
    #expect(procedure.exemptions.flatMap(\.fees).isEmpty)
  }

  @Test func documents() throws {
    let documents = try #require(procedure.documents.value)
    #expect(
      documents.map(\.evidence.id.text)
        == ["birth-declaration", "proof-of-birth", "identity-card", "marriage-certificate"])
    #expect(documents.map(\.originals) == [1, 1, 0, 0])
    #expect(documents.map(\.isShown) == [false, false, true, false])
    #expect(documents[0].form?.id.text == "birth-declaration")
    #expect(documents[1].alternatives.map(\.id.text) == ["witness-statement", "declaration-of-birth"])
    #expect(documents[3].condition?.expression == .named("married"))
    #expect(documents[3].heldBy?.id.text == "civil-status-register")
  }

  @Test func workAndTerms() throws {
    #expect(
      procedure.steps.map { en($0.title) } == ["Submit the file", "Check the file", "Sign the certificate"])
    #expect(procedure.steps.map(\.duration) == [nil, StatedDuration(4, .hour), StatedDuration(4, .hour)])
    guard case .applicant = procedure.steps[0].actor,
      case .organisation(let officer) = procedure.steps[1].actor
    else {
      Issue.record("the actors are \(procedure.steps.map(\.actor))")
      return
    }
    #expect(officer.id.text == "civil-status-officer")
    let deadline = try #require(procedure.deadlines.first)
    #expect(deadline.within == StatedDuration(60, .day))
    #expect(en(deadline.after) == "the day of birth" && en(deadline.consequence) == "A fee is due")
    let result = try #require(procedure.results.first)
    #expect(result.evidence.id.text == "birth-certificate" && result.isElectronic && !result.isOnPaper)
    #expect(procedure.requirements.map { en($0.text) } == ["The child was born in Vietnam"])
  }

  @Test func rights() throws {
    #expect(procedure.legalBasis.map(\.act.id.text) == ["60-2014-qh13", "123-2015-nd-cp"])
    let redress = try #require(procedure.redress.value)
    #expect(redress.within == StatedDuration(90, .day) && redress.to?.id.text == "commune-chair")
    #expect(en(redress.how) == "Write a complaint" && redress.citations.count == 1)
    #expect(procedure.verified?.on == (try date("2026-11-01")))
    #expect(procedure.verified?.by.id.text == "civil-status-office")
  }

  @Test func theForm() throws {
    let form = try #require(procedure.forms.first)
    #expect(form.id.text == "birth-declaration" && en(form.title) == "Declaration of birth")
    #expect(form.method == .post && form.action == nil)
    #expect(form.pages.map(\.id) == ["child", "father", "siblings"])
    #expect(form.pages[1].condition?.expression == .named("married"))
    #expect(form.pages[2].repeats.map { [$0.least, $0.most] } == [0, 10])
    let fields = form.pages[0].fields
    #expect(fields.map(\.kind) == [.text, .date, .choice])
    #expect(fields.map(\.isRequired) == [true, true, false])
    #expect(fields[0].limits.maxLength == 120 && fields[0].autocomplete == "off")
    #expect(fields[1].limits.most == .today)
    #expect(fields[2].options.map(\.id) == ["male", "female"])
    #expect(form.pages[1].fields[0].scheme == "vn-personal-id")
    let group = form.pages[2].fields[0]
    #expect(group.kind == .group && group.fields.map(\.kind) == [.file, .statement])
    #expect(group.fields[0].limits.accepts == ["pdf", "jpg"] && group.fields[0].limits.maxSize == 5_000_000)
    #expect(group.fields[0].evidence?.id.text == "proof-of-birth")
    #expect(en(group.fields[1].statement) == "All this is true.")
    #expect(form.calculations.map(\.expression) == ["copies * 8000 VND"])
  }

  @Test func whatStandsAround() throws {
    let act = try #require(catalogue.acts[try id("60-2014-qh13")])
    #expect(
      act.number == "60/2014/QH13" && act.kind == .law && act.link?.text == "https://vbpl.example/60-2014")
    #expect(act.issued == (try date("2014-11-20")))
    #expect(act.validity == Validity(from: try date("2016-01-01")))
    let station = try #require(catalogue.lifeEvents.first?.stations.first)
    #expect(station.procedure.id == procedure.id)
    #expect(en(station.why) == "For the certificate" && en(station.when) == "Within 60 days")
    #expect(catalogue.portal.baseAddress.text == "https://dichvucong.example")
    #expect(catalogue.portal.timeZone == "Asia/Ho_Chi_Minh" && catalogue.portal.currency.code == "VND")
  }

  /// What is not stated, stated not to be, and stated are three things.
  @Test(arguments: [
    ("", false, false), ("fees: none\ndocuments: none\nredress: none", true, false),
    ("fees: []\ndocuments: []\nredress: {}", true, true),
  ])
  func unknownIsNotNone(_ lines: String, _ isStated: Bool, _ isThere: Bool) throws {
    let loaded = SampleContent.aMinimalCatalogue.adding(
      "title: \(label("Another thing"))\n\(lines)\n", at: "procedures/other/procedure.yaml"
    ).load()
    let other = try #require(loaded.catalogue?.procedures[try id("other")])
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    #expect(other.documents.isStated == isStated && other.redress.isStated == isStated)
    #expect((other.documents.value != nil) == isThere && (other.redress.value != nil) == isThere)
    switch other.fees {
    case .notStated: #expect(!isStated)
    case .none: #expect(isStated && !isThere)
    case .fees(let fees): #expect(isThere && fees.isEmpty)
    }
  }
}

private func id(_ text: String) throws -> EntityID { try #require(EntityID(text)) }
