internal import Analysis
internal import BuildGraph
internal import CatalogueModel
internal import Parallelism
internal import Forms
internal import Templates

/// The portal in one language as one page sees it.
///
/// Where a log is kept, it says what the page looked at: while that stays the same, so does the page. A page gets at
/// the catalogue by no other way.
final class Edition: Sendable {
  private let shared: SharedEdition
  let log: ReadLog?
  let catalogue: Catalogue
  let addresses: Addresses
  let say: Wording

  init(_ shared: SharedEdition, noting log: ReadLog? = nil) {
    (self.shared, self.log) = (shared, log)
    catalogue = log.map { shared.catalogue.noting(in: $0) } ?? shared.catalogue
    addresses = log.map { shared.addresses.noting(in: $0) } ?? shared.addresses
    say = log.map { shared.say.noting(in: $0) } ?? shared.say
  }

  func note(_ input: PageInput, _ number: Int = 0) { log?.note(input.rawValue, number) }

  // MARK: The day

  /// The day whose facts are in force.
  var asOf: CivilDate {
    note(.day)
    return shared.asOf
  }
  /// The day from which due dates are counted, and of which pages say that they hold.
  var today: CivilDate {
    note(.day)
    return shared.today
  }

  // MARK: What never changes while the languages stay

  var language: LanguageIndex { shared.language }
  /// All languages of the portal, in its order.
  var languages: [SpokenLanguage] { shared.languages }
  var isRightToLeft: Bool { shared.isRightToLeft }
  var tag: LanguageTag { shared.tag }

  /// The name of a language in this one, such as “Vietnamese”.
  func languageName(_ tag: LanguageTag) -> String { shared.languageName(tag) }

  /// The wording of a language, for guidance that is shown in another one.
  func voice(of language: LanguageIndex) -> Wording {
    log.map { shared.voices[language.rawValue].noting(in: $0) } ?? shared.voices[language.rawValue]
  }

  // MARK: Links to shared entities, by their position in the catalogue

  var organisations: LinkList<LinkView> { links(shared.organisations, .organisationName) }
  var evidence: LinkList<LinkView> { links(shared.evidence, .evidenceName) }
  var acts: LinkList<ActLink> { links(shared.acts, .actName) }
  var procedures: LinkList<LinkView> { links(shared.procedures, .procedureName) }
  /// Names of registers.
  var registers: LinkList<HTML> { links(shared.registers, .registerName) }

  func topic(_ id: EntityID) -> LinkView? {
    shared.topicPositions[id].map { links(shared.topics, .topicName)[$0] }
  }

  func lifeEvent(_ id: EntityID) -> LinkView? {
    shared.lifeEventPositions[id].map { links(shared.lifeEvents, .lifeEventName)[$0] }
  }

  func link(to audience: Procedure.Audience) -> LinkView {
    let number = Procedure.Audience.allCases.firstIndex(of: audience) ?? 0
    return links(shared.audiences, .audienceName)[number]
  }

  private func links<Link>(_ links: [Link], _ input: PageInput) -> LinkList<Link> {
    LinkList(links: links, log: log, input: input, language: shared.language)
  }

  /// What lists say about a procedure.
  func outline(ofProcedureAt position: Int) -> ProcedureOutline {
    note(.outline, position)
    return ProcedureOutline(shared.catalogue.procedures[position])
  }

  /// What lists say about a procedure; nil where there is none of that id.
  func outline(of procedure: EntityID) -> ProcedureOutline? {
    guard let position = shared.catalogue.procedures.position(of: procedure) else {
      note(.addresses)
      return nil
    }
    return outline(ofProcedureAt: position)
  }

  // MARK: What is known of the catalogue as a whole

  /// Who refers to whom.
  var relations: NotedRelations { NotedRelations(shared, log) }

  var structured: StructuredData {
    StructuredData(catalogue, addresses: addresses, wordings: shared.voices, asOf: asOf)
  }

  /// The questionnaire of a procedure.
  func cases(of procedure: EntityID) -> CaseTree? {
    _ = catalogue.procedures[procedure]
    return shared.cases[procedure]
  }

  var dueDates: DueDates {
    _ = catalogue.calendar
    return shared.dueDates
  }

  /// Where documents come from and where they are asked for.
  var flow: EvidenceFlow {
    note(.flow)
    return shared.flow
  }

  /// Whether the State asks for anything again that it has.
  var asksAgain: Bool {
    note(.asksAgain)
    return !shared.flow.ledger.entries.isEmpty
  }

  /// The same, of which only what comes before one procedure is looked at.
  func flow(before procedure: EntityID) -> ProcedureGraph {
    if let position = shared.catalogue.procedures.position(of: procedure) { note(.firstSteps, position) }
    return shared.flow.graph
  }

  /// The procedures in the order of their titles in this language.
  var directory: Directory {
    note(.directory, language.rawValue)
    return shared.directory
  }

  /// Positions of procedures in the order of their titles. Who lists them shows the titles, which decide.
  func inOrder(_ positions: [Int]) -> [Int] {
    positions.sorted { shared.directory.rank[$0] < shared.directory.rank[$1] }
  }

  var limits: ListLimits { shared.lists.limits }

  var filters: SearchFilters {
    note(.filters)
    return shared.filters
  }

  /// Nil where the portal asks for nothing.
  var completeness: CompletenessOverview? {
    note(.everything)
    return shared.completeness?.value
  }

  /// Whether the portal asks for completeness.
  var asksForCompleteness: Bool {
    _ = catalogue.portal
    return shared.completeness != nil
  }

  var history: ChangeHistory {
    note(.history)
    return shared.history
  }

  /// All changes that the facts date, for who looks at the catalogue as a whole.
  var upcoming: UpcomingChanges {
    note(.everything)
    return shared.upcoming
  }

  /// What will change in a procedure.
  func changes(of procedure: Procedure) -> [Change] {
    guard let log else { return shared.upcoming.changes(of: procedure) }
    return shared.upcoming.noting(in: log, catalogue, shared.voices).changes(of: procedure)
  }

  /// The first announced day on which a procedure changes.
  func soonestChange(ofProcedureAt position: Int) -> CivilDate? {
    note(.soonest, position)
    return shared.upcoming.soonest[position]
  }

  /// Whether a change on a day is announced now.
  func announces(_ day: CivilDate) -> Bool { catalogue.portal.changes.announces(day, on: asOf) }
}

/// Links by number, of which it is noted which were looked at.
struct LinkList<Link> {
  fileprivate let links: [Link]
  fileprivate let log: ReadLog?
  fileprivate let input: PageInput
  fileprivate let language: LanguageIndex

  subscript(number: Int) -> Link {
    log?.note(input.rawValue, PageInput.number(number, in: language))
    return links[number]
  }
}
