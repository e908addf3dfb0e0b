import CatalogueModel
import Diagnostics
import Rendering
import Testing

extension Full {
  static func field(
    _ kind: FormField.Kind, required: Bool = false, limits: FormField.Limits = FormField.Limits(),
    options: [String] = [], fields: [FormField] = []
  ) -> FormField {
    FormField(
      id: "q-\(kind.rawValue)", span: Sample.span, kind: kind,
      label: Sample.label("Hỏi \(kind.rawValue)", "Ask \(kind.rawValue)", "Vraag \(kind.rawValue)"),
      hint: nil,
      isRequired: required, condition: nil,
      options: options.map { FormField.Option(id: $0, label: Sample.label($0, $0, $0)) }, limits: limits,
      autocomplete: kind == .email ? "email" : nil, currency: kind == .money ? Currency("VND") : nil,
      evidence: nil,
      statement: kind == .statement ? Sample.label("Đúng", "It is true", "Het klopt") : nil, scheme: nil,
      items: fields.map { .field($0) })
  }

  static func form(action: String? = nil) -> Form {
    let simple = FormField.Kind.allCases.filter { ![.group, .choice, .choices, .number].contains($0) }
    return Form(
      id: Sample.id("declaration"), span: Sample.span,
      title: Sample.label("Tờ khai", "Declaration", "Aangifteformulier"), intro: nil,
      action: action.flatMap { FormAction($0, at: Sample.span) }, method: .post,
      pages: [
        FormPage(
          id: "all", span: Sample.span, title: Sample.label("Mọi câu hỏi", "All kinds", "Alle soorten"),
          condition: nil, repeats: nil,
          fields: simple.map { field($0, required: true) } + [
            field(.choice, options: ["a", "b"]), field(.choices, options: ["a", "b"]),
            field(.group, fields: [field(.text)]),
            field(
              .number,
              limits: FormField.Limits(least: .number(ExactDecimal(1)), most: .number(ExactDecimal(9)))),
          ]),
        FormPage(
          id: "late", span: Sample.span, title: Sample.label("Muộn", "Late", "Laat"), condition: late,
          repeats: nil,
          fields: [field(.date, required: true, limits: FormField.Limits(most: .today))]),
        FormPage(
          id: "children", span: Sample.span, title: Sample.label("Con", "Children", "Kinderen"),
          condition: nil,
          repeats: FormPage.Repeat(least: 1, most: 10, item: Sample.label("Trẻ", "Child", "Kind")),
          fields: [field(.text, required: true)]),
      ], calculations: [])
  }

  static func portal(
    languages: [String] = ["vi", "en", "nl"], scenarios: Int = Portal.usualScenarios
  ) -> Portal {
    Portal(
      span: Sample.span, name: Sample.label("Cổng", "Portal", "Portaal"),
      tagline: Sample.label("Việc gì?", "What to do?", "Wat te doen?"), summary: nil,
      baseAddress: WebAddress("https://host.example")!, languages: languages.map(Sample.tag),
      currency: Currency("VND")!, timeZone: "Asia/Ho_Chi_Minh", calendar: Sample.reference("calendar"),
      operator: Sample.reference("city"), demonstration: nil, mostUsed: [Sample.reference("register-birth")],
      contacts: [Portal.ContactPoint(kind: .phone, value: "1022", label: nil, hours: nil, cost: nil)],
      colors: ThemeColors(), completeness: [], scenarios: scenarios)
  }

  static func catalogue(_ portal: Portal = portal(), procedures: [Procedure] = [procedure]) -> Catalogue {
    Catalogue(
      portal: portal,
      calendars: EntityTable([
        WorkingCalendar(
          id: Sample.id("calendar"), span: Sample.span, name: Sample.label("Lịch", "Calendar", "Kalender"),
          weekend: [.saturday, .sunday],
          holidays: [
            .init(
              first: Sample.date("2027-01-01"), last: Sample.date("2027-01-01"),
              name: Sample.label("Tết Dương lịch", "New Year", "Nieuwjaar"))
          ], workingDays: [], cutOff: 900)
      ]), organisations: EntityTable([Sample.organisation()]),
      evidence: EntityTable(
        ["declaration", "hospital-notice", "witness", "identity-card"].map { evidence($0) }
          + [evidence("birth-certificate", issuedBy: "register-birth")]),
      registers: EntityTable([
        Register(
          id: Sample.id("register"), span: Sample.span,
          name: Sample.label("Sổ", "Civil register", "Register"),
          summary: nil, keeper: nil)
      ]), acts: Sample.catalogue().acts,
      topics: EntityTable([
        Topic(
          id: Sample.id("civil-status"), span: Sample.span,
          name: Sample.label("Hộ tịch", "Civil status", "Burgerlijke stand"),
          summary: nil, slug: nil, formerly: nil)
      ]),
      lifeEvents: EntityTable([
        LifeEvent(
          id: Sample.id("child"), span: Sample.span,
          title: Sample.label("Có con", "Having a child", "Een kind krijgen"),
          summary: nil, keywords: nil, slug: nil, formerly: nil,
          stations: [.init(procedure: Sample.reference("register-birth"), why: nil, when: nil)])
      ]),
      pages: EntityTable([
        PortalPage(
          id: Sample.id("help"), span: Sample.span, title: Sample.label("Trợ giúp", "Help", "Hulp"),
          summary: nil, slug: nil, formerly: nil)
      ]), procedures: EntityTable(procedures), guidance: [:])
  }

  static func prepared(
    _ catalogue: Catalogue = catalogue(), theme: [ThemeFile] = Sample.theme,
    limits: ListLimits = ListLimits()
  ) -> Checked<SiteRenderer?> {
    SiteRenderer.prepare(
      catalogue: catalogue, asOf: asOf, theme: theme, digests: Sample.digests, generator: "Balie 0.1.0",
      limits: limits)
  }
}

/// Pages of a site, rendered once.
struct RenderedSite {
  /// The site of the usual catalogue, which most tests look at.
  static let usual = try! RenderedSite(Full.catalogue())

  let renderer: SiteRenderer
  let findings: [Diagnostic]

  init(_ catalogue: Catalogue, limits: ListLimits = ListLimits()) throws {
    let prepared = Full.prepared(catalogue, limits: limits)
    renderer = try #require(prepared.value)
    findings = prepared.findings
  }

  func text(_ page: PageID, _ language: Int = 1) -> String { text(.page(page, LanguageIndex(language))) }

  func text(_ artifact: ArtifactID) -> String {
    var bytes: [UInt8] = []
    renderer.render(artifact, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static let register = PageID.procedure(Sample.id("register-birth"))
}
