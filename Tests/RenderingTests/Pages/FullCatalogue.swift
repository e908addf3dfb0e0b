import CatalogueModel
import Diagnostics
import Rendering

/// A catalogue that uses every part of the format once, for the tests of pages.
enum Full {
  static let asOf = Sample.date("2026-11-23")

  static func condition(_ expression: ConditionExpression) -> Condition {
    Condition(span: Sample.span, expression: expression)
  }

  static let late = condition(.named("late"))

  static func basis(
    from: String? = nil, until: String? = nil, when: Condition? = nil, act: String? = nil,
    clause: String? = nil
  ) -> FactBasis {
    FactBasis(
      span: Sample.span, validity: Validity(from: from.map(Sample.date), until: until.map(Sample.date)),
      condition: when, citations: act.map { [Citation(act: Sample.reference($0), clause: clause)] } ?? [])
  }

  static func fee(
    _ id: String, _ amount: Amount, channels: [Channel.Kind] = [], from: String? = nil, until: String? = nil,
    when: Condition? = nil
  ) -> Fee {
    Fee(
      id: id, name: Sample.label("Lệ phí \(id)", "Fee \(id)", "Leges \(id)"), amount: amount,
      channels: channels,
      note: nil, basis: basis(from: from, until: until, when: when, act: "60-2014-qh13", clause: "Điều 11"))
  }

  static func document(
    _ id: String, originals: Int = 0, copies: Int = 0, isShown: Bool = false, form: String? = nil,
    otherwise: [String] = [], heldBy: String? = nil, when: Condition? = nil
  ) -> EvidenceRequirement {
    EvidenceRequirement(
      evidence: Sample.reference(id), form: form.map(Sample.reference), originals: originals, copies: copies,
      certifiedCopies: 0, isShown: isShown, alternatives: otherwise.map(Sample.reference),
      heldBy: heldBy.map(Sample.reference), channels: [], note: nil, basis: basis(when: when))
  }

  static func channel(
    _ kind: Channel.Kind, _ duration: StatedDuration?, address: String? = nil, offices: [String] = []
  ) -> Channel {
    Channel(
      kind: kind, span: Sample.span, address: address.flatMap(WebAddress.init),
      completeness: kind == .online ? .full : nil, signIn: kind == .online ? [.electronicID] : [],
      offices: offices.map(Sample.reference),
      times: duration.map { [ProcessingTime(duration: $0, basis: basis())] } ?? [], note: nil, condition: nil)
  }

  static let fees: [Fee] = [
    fee("registration", .free),
    fee(
      "late", .fixed(Sample.money("8000")), channels: [.counter, .post], until: "2026-12-31", when: late),
    fee("late", .fixed(Sample.money("5000")), channels: [.counter, .post], from: "2027-01-01", when: late),
    fee("copy", .per(.copy, .fixed(Sample.money("8000")))),
  ]

  static let procedure = Procedure(
    id: Sample.id("register-birth"), span: Sample.span, code: "1.001193",
    title: Sample.label("Đăng ký khai sinh", "Register a birth", "Geboorteaangifte"),
    summary: Sample.label("Tóm tắt", "Every child <gets> a certificate & a number.", "Samenvatting"),
    applicants: Sample.label("Cha hoặc mẹ", "A parent", nil), topic: Sample.reference("civil-status"),
    lifeEvents: [Sample.reference("child")], audience: [.citizen], authority: Sample.reference("city"),
    alsoInvolved: [], keywords: Localized([["giấy khai sinh"], ["birth certificate"], nil]),
    slug: nil, formerly: Localized([nil, ["birth-registration"], nil]), validity: .always,
    questions: [
      Question(
        id: "age", span: Sample.span,
        ask: Sample.label("Bao nhiêu ngày?", "How many days?", "Hoeveel dagen?"),
        help: nil, unit: nil, kind: .number(least: nil, most: nil))
    ],
    conditions: [
      NamedCondition(
        id: "late", span: Sample.span,
        condition: condition(.compare(question: "age", .moreThan(.number(ExactDecimal(60))))),
        label: Sample.label("trẻ sinh quá 60 ngày", "the child was born more than 60 days ago", nil))
    ],
    requirements: [
      EligibilityRequirement(text: Sample.label("Sinh tại đây", "Born here", "Hier geboren"), basis: basis())
    ],
    channels: [
      channel(.online, StatedDuration(1, .workingDay), address: "https://host.example/apply"),
      channel(.counter, StatedDuration(1, .workingDay), offices: ["city"]),
      channel(.post, StatedDuration(5, .workingDay)),
    ],
    fees: .fees(fees),
    exemptions: [
      Exemption(
        name: Sample.label("Hộ nghèo", "Poor households", "Arme huishoudens"), effect: .free, fees: [],
        basis: basis())
    ],
    documents: .stated([
      document("declaration", originals: 1, form: "declaration"),
      document(
        "hospital-notice", originals: 1, copies: 2, otherwise: ["witness", "declaration"], when: late),
      document("identity-card", isShown: true), document("birth-certificate", heldBy: "register"),
    ]),
    steps: [
      Step(
        actor: .applicant, title: Sample.label("Nộp", "Hand in", "Inleveren"), duration: nil, note: nil,
        channels: [],
        basis: basis()),
      Step(
        actor: .organisation(Sample.reference("city")),
        title: Sample.label("Kiểm tra", "Check", "Controleren"),
        duration: StatedDuration(4, .hour), note: nil, channels: [], basis: basis()),
      Step(
        actor: .organisation(Sample.reference("city")), title: Sample.label("Ký", "Sign", "Ondertekenen"),
        duration: StatedDuration(4, .hour), note: nil, channels: [], basis: basis()),
    ],
    deadlines: [
      CitizenDeadline(
        within: StatedDuration(60, .day), after: Sample.label("ngày sinh", "the day of birth", "de geboorte"),
        consequence: nil, basis: basis())
    ],
    results: [
      ProcedureResult(
        evidence: Sample.reference("birth-certificate"), isElectronic: true, isOnPaper: true, note: nil,
        basis: basis())
    ],
    legalBasis: [Citation(act: Sample.reference("60-2014-qh13"), clause: "Điều 13")],
    redress: .stated(
      Redress(
        span: Sample.span, within: StatedDuration(90, .day), to: Sample.reference("city"), how: nil,
        citations: [])),
    silence: Silence.none, languages: [Sample.tag("vi")], related: [],
    verified: Verification(on: Sample.date("2026-11-01"), by: Sample.reference("city")), forms: [form()])

  static func evidence(_ name: String, issuedBy: String? = nil) -> Evidence {
    Evidence(
      id: Sample.id(name), span: Sample.span,
      name: Sample.label("Giấy \(name)", "Paper \(name)", "Papier \(name)"),
      summary: nil, issuedBy: issuedBy.map(Sample.reference), issuer: nil, heldBy: nil, slug: nil,
      formerly: nil)
  }
}
