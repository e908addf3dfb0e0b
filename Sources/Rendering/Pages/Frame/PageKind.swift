internal import Templates

/// The kinds of page, by the value of `data-page` on their `body`; each has the template `pages/<kind>`.
enum PageKind: String, CaseIterable, Sendable {
  case home, procedure
  case lifeEvent = "life-event"
  case lifeEvents = "life-events"
  case topic, topics, audience, organisation, organisations, evidence
  case evidenceIndex = "evidence-index"
  case act, acts
  case alphabet = "a-z"
  case letter
  case allProcedures = "all-procedures"
  case search, help
  case siteMap = "site-map"
  case completeness
  case onceOnly = "once-only"
  case notFound = "not-found"
  case page, languages, form, redirect, changes
  case caseQuestion = "my-case-question"
  case scenario = "my-case"

  /// Its place among all kinds.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The name of its template.
  var template: String { "pages/\(rawValue)" }

  /// What its template may name, besides what is there on every page.
  var shape: RecordShape {
    switch self {
    case .home: HomeView.shape.shape
    case .procedure: ProcedureView.shape.shape
    case .lifeEvent: LifeEventView.shape.shape
    case .topic, .audience: ProcedureListView.shape.shape
    case .lifeEvents, .topics, .organisations, .evidenceIndex, .acts: IndexView.shape.shape
    case .organisation: OrganisationView.shape.shape
    case .evidence: EvidenceView.shape.shape
    case .act: ActView.shape.shape
    case .alphabet: AlphabetView.shape.shape
    case .letter: LetterView.shape.shape
    case .allProcedures, .siteMap: LinkGroupsView.shape.shape
    case .completeness: CompletenessView.shape.shape
    case .onceOnly: OnceOnlyView.shape.shape
    case .search: SearchPageView.shape.shape
    case .help, .page: TextPageView.shape.shape
    case .notFound: PlainView.shape.shape
    case .languages: LanguagesView.shape.shape
    case .form: FormView.shape.shape
    case .caseQuestion: CaseQuestionView.shape.shape
    case .scenario: ProcedureView.shape.shape
    case .redirect: RedirectView.shape.shape
    case .changes: ChangesView.shape.shape
    }
  }
}
