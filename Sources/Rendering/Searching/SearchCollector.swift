internal import CatalogueModel
internal import Search

/// Collects what a page is found by in one language. Cheap to make: everything that takes time has been made before.
///
/// What is shown of a page in a list of results is in one language: that of its title. Names of other things are as
/// pages show them.
struct SearchCollector {
  let edition: Edition
  let successors: Successors
  let vocabulary: SearchVocabulary?

  init(_ edition: Edition, _ successors: Successors) {
    (self.edition, self.successors) = (edition, successors)
    vocabulary = edition.catalogue.searchWords[edition.tag]
  }

  var catalogue: Catalogue { edition.catalogue }

  func document(of page: PageID) -> SearchDocument? {
    switch page {
    case .procedure(let id): catalogue.procedures[id].map(procedure)
    case .lifeEvent(let id): catalogue.lifeEvents[id].map(lifeEvent)
    case .evidence(let id): catalogue.evidence[id].map(evidence)
    case .organisation(let id): catalogue.organisations[id].map(organisation)
    case .topic(let id): catalogue.topics[id].map(topic)
    case .act(let id): catalogue.acts[id].map(act)
    case .page(let id): catalogue.pages[id].map(portalPage)
    default: nil
    }
  }

  /// A document with its title, its place and its former names, and the language that it is in.
  func begin(
    _ kind: SearchDocument.Kind, _ entity: (kind: EntityKind, value: some Addressed), _ title: LocalizedText,
    _ page: PageID
  ) -> (document: SearchDocument, language: LanguageIndex) {
    let id = entity.value.id
    let shown = title.shown(in: edition.language)
    let language = shown?.language ?? edition.language
    var document = SearchDocument(
      kind: kind, title: shown?.value ?? id.text,
      path: edition.addresses.pathInLanguage(page, in: edition.language))
    if language != edition.language { document.language = edition.languages[language.rawValue].tag.tag }
    document.formerNames = vocabulary?.formerNames(of: entity.kind, id) ?? []
    for slug in entity.value.formerly?[exactly: language] ?? [] {
      document.formerNames.append(slug.split(separator: "-").joined(separator: " "))
    }
    return (document, language)
  }

  /// What has gone, by what stands in its place.
  private func replaced(_ kind: KeyPath<Successors, [EntityID: [EntityID]]>) -> [EntityID: [EntityID]] {
    edition.note(.successors)
    return successors[keyPath: kind]
  }

  // MARK: The other kinds

  private func lifeEvent(_ event: LifeEvent) -> SearchDocument {
    var (document, language) = begin(.lifeEvent, (.lifeEvent, event), event.title, .lifeEvent(event.id))
    document.summary = event.summary?[exactly: language] ?? ""
    document.keywords = event.keywords?[exactly: language] ?? []
    document.related = event.stations.compactMap { station in
      catalogue.procedures[station.procedure.id].map { name($0.title) }
    }
    for station in event.stations {
      document.text.add(station.why?[exactly: language])
      document.text.add(station.when?[exactly: language])
    }
    document.text += guidance(.lifeEvent, event.id, language)
    return document
  }

  private func evidence(_ evidence: Evidence) -> SearchDocument {
    var (document, language) = begin(
      .evidence, (.evidence, evidence), evidence.name, .evidence(evidence.id))
    document.summary = evidence.summary?[exactly: language] ?? ""
    document.related.add(evidence.issuer.flatMap(organisationName))
    document.related.add(evidence.heldBy.flatMap { catalogue.registers[$0.id] }.map { name($0.name) })
    return document
  }

  private func organisation(_ organisation: Organisation) -> SearchDocument {
    var (document, language) = begin(
      .organisation, (.organisation, organisation), organisation.name, .organisation(organisation.id))
    document.summary = organisation.summary?[exactly: language] ?? ""
    document.formerNames += (replaced(\.organisations)[organisation.id] ?? []).compactMap { id in
      catalogue.organisations[id].map { name($0.name) }
    }
    document.related.add(organisation.parent.flatMap(organisationName))
    document.text.add(organisation.address.map(name))
    document.text.add(organisation.openingNote?[exactly: language])
    return document
  }

  private func topic(_ topic: Topic) -> SearchDocument {
    var (document, language) = begin(.topic, (.topic, topic), topic.name, .topic(topic.id))
    document.summary = topic.summary?[exactly: language] ?? ""
    return document
  }

  private func act(_ act: Act) -> SearchDocument {
    var document = begin(.act, (.act, act), act.title, .act(act.id)).document
    document.code = act.number
    for former in (replaced(\.acts)[act.id] ?? []).compactMap({ catalogue.acts[$0] }) {
      document.formerNames += [name(former.title), former.number]
    }
    return document
  }

  private func portalPage(_ page: PortalPage) -> SearchDocument {
    var (document, language) = begin(.page, (.page, page), page.title, .page(page.id))
    document.summary = page.summary?[exactly: language] ?? ""
    document.text = guidance(.page, page.id, language)
    return document
  }

  // MARK: Names

  /// A name as pages of this language show it.
  func name(_ text: LocalizedText) -> String { text.text(in: edition.language) }

  func organisationName(_ reference: Reference) -> String? {
    catalogue.organisations[reference.id].map { name($0.name) }
  }

  func evidenceName(_ reference: Reference) -> String? {
    catalogue.evidence[reference.id].map { name($0.name) }
  }

  func guidance(_ kind: EntityKind, _ id: EntityID, _ language: LanguageIndex) -> [String] {
    catalogue.guidance(of: GuidanceKey(kind, id))?[exactly: language]?.segments ?? []
  }
}

extension [String] {
  /// Appends a text if there is one.
  mutating func add(_ text: String?) {
    if let text, !text.isEmpty { append(text) }
  }
}
