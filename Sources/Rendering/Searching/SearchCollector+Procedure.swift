internal import CatalogueModel
internal import Search

extension SearchCollector {
  func procedure(_ procedure: Procedure) -> SearchDocument {
    var (document, language) = begin(
      .procedure, (.procedure, procedure), procedure.title, .procedure(procedure.id))
    document.code = procedure.code
    document.summary = procedure.summary?[exactly: language] ?? ""
    document.keywords = procedure.keywords?[exactly: language] ?? []
    document.results = procedure.results.current(on: procedure.shownDay(on: edition.asOf)).compactMap {
      evidenceName($0.evidence)
    }
    for event in edition.relations.lifeEvents(of: procedure.id) {
      guard let event = catalogue.lifeEvents[event] else { continue }
      document.lifeEvents.append(name(event.title))
      document.lifeEvents += event.keywords?[exactly: edition.language] ?? []
    }
    let documents = (procedure.documents.value ?? []).current(on: procedure.shownDay(on: edition.asOf))
    document.related = related(to: procedure, documents)
    document.text = text(of: procedure, documents, language)
    document.facets = facets(of: procedure, documents)
    return document
  }

  /// What it asks for, its topic, and who decides.
  private func related(to procedure: Procedure, _ documents: [EvidenceRequirement]) -> [String] {
    var names: [String] = []
    for document in documents {
      names.add(evidenceName(document.evidence))
      for other in document.alternatives { names.add(evidenceName(other)) }
    }
    names.add(procedure.topic.flatMap { catalogue.topics[$0.id] }.map { name($0.name) })
    names.add(procedure.authority.flatMap(organisationName))
    return names
  }

  // MARK: Text

  /// Everything that the page says in words of its own: numbers, dates and amounts are not searched for.
  private func text(
    of procedure: Procedure, _ documents: [EvidenceRequirement], _ language: LanguageIndex
  ) -> [String] {
    var text: [String] = []
    func add(_ words: LocalizedText?) { text.add(words?[exactly: language]) }
    add(procedure.applicants)
    text += guidance(.procedure, procedure.id, language)
    for requirement in procedure.requirements.current(on: procedure.shownDay(on: edition.asOf)) {
      add(requirement.text)
    }
    for question in procedure.questions {
      add(question.ask)
      if case .choice(let options) = question.kind { for option in options { add(option.label) } }
    }
    for condition in procedure.conditions { add(condition.label) }
    for document in documents { add(document.note) }
    for channel in procedure.channels {
      add(channel.note)
      for office in channel.offices { text.add(organisationName(office)) }
    }
    for fee in procedure.fees.fees.current(on: procedure.shownDay(on: edition.asOf)) {
      add(fee.name)
      add(fee.note)
    }
    for exemption in procedure.exemptions.current(on: procedure.shownDay(on: edition.asOf)) {
      add(exemption.name)
    }
    addWork(of: procedure, &text, language)
    for form in procedure.forms { add(form.title) }
    for organisation in procedure.alsoInvolved { text.add(organisationName(organisation)) }
    for citation in procedure.legalBasis { text.add(catalogue.acts[citation.act.id]?.number) }
    return text
  }

  private func addWork(of procedure: Procedure, _ text: inout [String], _ language: LanguageIndex) {
    for step in procedure.steps.current(on: procedure.shownDay(on: edition.asOf)) {
      text.add(step.title[exactly: language])
      text.add(step.note?[exactly: language])
    }
    for deadline in procedure.deadlines.current(on: procedure.shownDay(on: edition.asOf)) {
      text.add(deadline.after[exactly: language])
      text.add(deadline.consequence?[exactly: language])
    }
    for result in procedure.results.current(on: procedure.shownDay(on: edition.asOf)) {
      text.add(result.note?[exactly: language])
    }
    text.add(procedure.redress.value?.how?[exactly: language])
    text.add(procedure.redress.value?.to.flatMap(organisationName))
  }

  // MARK: Facets

  private func facets(
    of procedure: Procedure, _ documents: [EvidenceRequirement]
  ) -> SearchDocument.Facets {
    var facets = SearchDocument.Facets()
    facets.topic = procedure.topic.flatMap { edition.filters.number(of: $0.id) }
    facets.audience = procedure.audience.reduce(0) { $0 | SearchFilters.mask(of: $1) }
    facets.lifeEvents = (edition.relations.lifeEvents(of: procedure.id)).compactMap {
      edition.filters.number(ofEvent: $0)
    }
    facets.isOnline = procedure.isWhollyOnline(documents)
    facets.isFree = procedure.fees.isFree(on: procedure.shownDay(on: edition.asOf))
    return facets
  }
}

extension Procedure {
  /// Whether everybody can do all of it online: in every case, and without showing a document at a counter.
  fileprivate func isWhollyOnline(_ documents: [EvidenceRequirement]) -> Bool {
    guard let online = channel(.online), online.completeness == .full, online.condition == nil else {
      return false
    }
    return !documents.contains { document in
      document.isShown && (document.channels.isEmpty || document.channels.contains(.online))
    }
  }
}

extension FeeSchedule {
  /// Whether nobody pays anything. What is not stated or not known is not free.
  fileprivate func isFree(on day: CivilDate) -> Bool {
    switch self {
    case .notStated: return false
    case .none: return true
    case .fees(let fees):
      let current = fees.current(on: day)
      return !current.isEmpty && current.allSatisfy { $0.amount.isFree }
    }
  }
}

extension Amount {
  fileprivate var isFree: Bool {
    switch self {
    case .free: true
    case .per(_, let amount): amount.isFree
    case .unknown, .fixed, .range: false
    }
  }
}
