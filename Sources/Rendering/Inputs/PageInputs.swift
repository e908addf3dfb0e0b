internal import Analysis
package import BuildGraph
package import CatalogueModel
internal import Templates

/// Everything that artifacts can look at: what each input is called, so that another build knows which it is, and what
/// its value is known again by.
package struct PageInputs: Sendable {
  let renderer: SiteRenderer
  let content: ContentStamps
  private let catalogue: Catalogue
  private let pages: [PageID]
  private let messages: [String]
  /// The ids of all entities, by kind.
  private let ids: [EntityKind: [EntityID]]
  /// What decides which input has which number: while it is the same, so are the numbers.
  package let numbering: Stamp

  /// - Parameter content: what the files of the catalogue are known again by.
  package init(_ renderer: SiteRenderer, _ content: ContentStamps) {
    (self.renderer, self.content) = (renderer, content)
    catalogue = renderer.shared[0].catalogue
    pages = renderer.addresses.allWithPlaces
    messages = Self.messages(of: renderer.shared.map(\.say.speech))
    ids = Self.ids(of: catalogue)
    numbering = Self.numbering(renderer, pages, messages, ids)
  }

  /// The keys of messages by their numbers, which are the same in all languages: one may have a key that others lack.
  private static func messages(of languages: [Speech]) -> [String] {
    let keys = languages.flatMap { language in language.messages.map { (number: $1.number, key: $0) } }
    return Dictionary(keys.map { ($0.number, $0.key) }, uniquingKeysWith: { first, _ in first })
      .sorted { $0.key < $1.key }.map(\.value)
  }

  private static func ids(of catalogue: Catalogue) -> [EntityKind: [EntityID]] {
    [
      .calendar: catalogue.calendars.map(\.id), .organisation: catalogue.organisations.map(\.id),
      .evidence: catalogue.evidence.map(\.id), .register: catalogue.registers.map(\.id),
      .act: catalogue.acts.map(\.id), .topic: catalogue.topics.map(\.id),
      .lifeEvent: catalogue.lifeEvents.map(\.id), .page: catalogue.pages.map(\.id),
      .procedure: catalogue.procedures.map(\.id),
    ]
  }

  private static func numbering(
    _ renderer: SiteRenderer, _ pages: [PageID], _ messages: [String], _ ids: [EntityKind: [EntityID]]
  ) -> Stamp {
    var stamp = Stamp()
    func add(_ texts: some Collection<String>) {
      stamp.add(texts.count)
      for text in texts { stamp.add(text) }
    }
    for kind in EntityKind.allCases { add((ids[kind] ?? []).lazy.map(\.text)) }
    add(messages)
    add(renderer.addresses.languages.map(\.tag))
    add(renderer.scripts.names)
    add(pages.lazy.map { renderer.addresses.places(of: $0).first?.local ?? "" })
    return stamp
  }

  private var languages: [LanguageTag] { renderer.addresses.languages }
  private var first: SharedEdition { renderer.shared[0] }

  /// Notes what decides about the proof of a procedure by itself.
  package static func noteProof(ofProcedureAt position: Int, in log: ReadLog) {
    log.note(CatalogueInput.procedure.rawValue, position)
    log.note(PageInput.allButProcedures.rawValue, 0)
    log.note(PageInput.day.rawValue, 0)
  }

  /// Notes what everything that is made looks at, whether it shows or not: what the portal is and which languages it has.
  package static func noteEverywhere(in log: ReadLog) { log.note(CatalogueInput.portal.rawValue, 0) }

  /// What decides about all pages of an index: the words of languages, and how much they count.
  package var search: Stamp {
    var stamp = content.searchWords
    stamp.add(content.portal)
    return stamp
  }

  // MARK: Names

  /// What an input is called in every build, such as `procedure register-birth` or `message fees.heading in nl`.
  package func name(of input: Input) -> String {
    if let kind = CatalogueInput(rawValue: input.kind) { return name(of: kind, input.number) }
    return PageInput(rawValue: input.kind).map { name(of: $0, input.number) } ?? "unknown"
  }

  private func name(of input: CatalogueInput, _ number: Int) -> String {
    if let kind = input.entity { return "\(kind.rawValue) \(id(of: kind, at: number))" }
    guard input == .members else { return "\(input)" }
    let kind = UInt8(exactly: number).flatMap(CatalogueInput.init)?.entity ?? .procedure
    return "list of each \(kind.rawValue)"
  }

  private func name(of input: PageInput, _ number: Int) -> String {
    let (position, language) = input.isInLanguage ? PageInput.parts(of: number) : (number, .source)
    let end = input.isInLanguage ? " in \(languages[language.rawValue])" : ""
    if let kind = input.entity { return "\(input.word) \(id(of: kind, at: position))\(end)" }
    let subject: String =
      switch input {
      case .message: messages[position]
      case .template: PageKind.allCases[position].template
      case .audienceName, .ofAudience: Procedure.Audience.allCases[position].rawValue
      case .frame, .directory: languages[number].tag
      case .script: renderer.scripts.names.indices.contains(number) ? renderer.scripts.names[number] : "any"
      case .address: renderer.addresses.places(of: pages[number]).first?.local ?? ""
      default: ""
      }
    return subject.isEmpty ? input.word : "\(input.word) \(subject)\(end)"
  }

  private func id(of kind: EntityKind, at position: Int) -> EntityID { ids[kind, default: []][position] }

  // MARK: Stamps

  /// What the value of an input is known again by.
  package func stamp(of input: Input) -> Stamp {
    if let kind = CatalogueInput(rawValue: input.kind) { return stamp(of: kind, input.number) }
    if let page = PageInput(rawValue: input.kind) { return stamp(of: page, input.number) }
    return Stamp()
  }

  private func stamp(of input: CatalogueInput, _ number: Int) -> Stamp {
    if let kind = input.entity { return content[kind, id(of: kind, at: number)] }
    switch input {
    case .portal: return content.portal
    case .searchWords: return content.searchWords
    case .editorial: return content.editorial
    case .members:
      let kind = UInt8(exactly: number).flatMap(CatalogueInput.init)?.entity ?? .procedure
      return content.members(of: kind)
    default: return content.all
    }
  }

  private func stamp(of input: PageInput, _ number: Int) -> Stamp {
    let (position, language) = PageInput.parts(of: number)
    let edition = renderer.shared[input.isInLanguage ? language.rawValue : 0]
    var stamp = Stamp()
    switch input {
    case .day:
      stamp.add(first.asOf.description)
      stamp.add(first.today.description)
    case .frame: stamp.add(renderer.sites[number], without: ["t"])
    case .template:
      stamp.add(renderer.templateStamps[PageKind.allCases[position]]?[language.rawValue] ?? Stamp())
    case .message: edition.say.speech.messages[messages[position]].map { stamp.add($0) }
    case .messageKeys: for key in messages { stamp.add(key) }
    case .script: stamp.add(renderer.scripts.stamp(of: number))
    case .address: for place in renderer.addresses.places(of: pages[number]) { stamp.add(place.local) }
    case .addresses:
      for page in pages { for place in renderer.addresses.places(of: page) { stamp.add(place.local) } }
    case .organisationName: stamp.add(edition.organisations[position])
    case .evidenceName: stamp.add(edition.evidence[position])
    case .actName: stamp.add(edition.acts[position])
    case .topicName: stamp.add(edition.topics[position])
    case .lifeEventName: stamp.add(edition.lifeEvents[position])
    case .procedureName: stamp.add(edition.procedures[position])
    case .registerName: stamp.add(edition.registers[position].string)
    case .audienceName: stamp.add(edition.audiences[position])
    case .outline: return ProcedureOutline(catalogue.procedures[number]).stamp
    case .ofTopic, .ofAudience, .withoutTopic, .decidedBy, .appliedAt, .involving, .needing,
      .acceptingInstead,
      .giving, .restingOn, .lifeEventsOf, .officesOf, .issuedBy:
      addRelation(input, number, to: &stamp)
    case .firstSteps: addFirstSteps(before: number, to: &stamp)
    case .flow: addFlow(to: &stamp)
    case .asksAgain: stamp.add(!first.flow.ledger.entries.isEmpty)
    case .history: addHistory(to: &stamp)
    case .soonest: stamp.add(first.upcoming.soonest[number]?.description)
    case .directory: addDirectory(renderer.shared[number].directory, to: &stamp)
    case .filters: addFilters(to: &stamp)
    case .successors: addSuccessors(to: &stamp)
    case .allButProcedures: return content.allButProcedures
    case .everything:
      stamp.add(content.all)
      stamp.add(first.asOf.description)
    }
    return stamp
  }

  private func add(_ procedures: [Int]?, to stamp: inout Stamp) {
    stamp.add(procedures?.count ?? -1)
    for position in procedures ?? [] { stamp.add(catalogue.procedures[position].id.text) }
  }

  private func add(_ ids: [EntityID]?, to stamp: inout Stamp) {
    stamp.add(ids?.count ?? -1)
    for id in ids ?? [] { stamp.add(id.text) }
  }

  private func addRelation(_ input: PageInput, _ number: Int, to stamp: inout Stamp) {
    let relations = first.relations
    switch input {
    case .ofTopic: add(relations.byTopic[catalogue.topics[number].id], to: &stamp)
    case .ofAudience: add(relations.byAudience[Procedure.Audience.allCases[number]], to: &stamp)
    case .withoutTopic: add(relations.withoutTopic, to: &stamp)
    case .decidedBy: add(relations.decidedBy[catalogue.organisations[number].id], to: &stamp)
    case .appliedAt: add(relations.appliedAt[catalogue.organisations[number].id], to: &stamp)
    case .involving: add(relations.involving[catalogue.organisations[number].id], to: &stamp)
    case .needing: add(relations.needing[catalogue.evidence[number].id], to: &stamp)
    case .acceptingInstead: add(relations.acceptingInstead[catalogue.evidence[number].id], to: &stamp)
    case .giving: add(relations.giving[catalogue.evidence[number].id], to: &stamp)
    case .lifeEventsOf: add(relations.lifeEvents[catalogue.procedures[number].id], to: &stamp)
    case .officesOf: add(relations.offices[catalogue.organisations[number].id], to: &stamp)
    case .issuedBy: add(relations.issuedBy[catalogue.organisations[number].id], to: &stamp)
    default:
      for (procedure, clauses) in relations.restingOn[catalogue.acts[number].id] ?? [] {
        stamp.add(catalogue.procedures[procedure].id.text)
        stamp.add(clauses.count)
        for clause in clauses { stamp.add(clause) }
      }
    }
  }

  // MARK: The graph of procedures

  private func addFirstSteps(before position: Int, to stamp: inout Stamp) {
    let graph = first.flow.graph
    guard !graph.dependencies[position].isEmpty else { return }
    let steps = graph.firstSteps(of: catalogue.procedures[position])
    for dependency in steps.dependencies { add(dependency, to: &stamp) }
    for stop in steps.stops {
      add([stop.procedure], to: &stamp)
      stamp.add(stop.depth)
      stamp.add(stop.isCertain)
      for root in stop.roots { stamp.add(root) }
      for gift in stop.gives {
        add(gift.dependency, to: &stamp)
        add(gift.taker.map { [$0] }, to: &stamp)
      }
      // What any of them takes, with everything before it: a case may take parts of the whole away.
      graph.criticalPath(to: [stop.procedure]).map { add($0, to: &stamp) }
    }
  }

  private func add(_ dependency: ProcedureGraph.Dependency, to stamp: inout Stamp) {
    stamp.add(catalogue.evidence[dependency.document].id.text)
    add(dependency.givers, to: &stamp)
    stamp.add(dependency.isBinding)
    stamp.add(dependency.isCertain)
  }

  private func add(_ path: CriticalPath, to stamp: inout Stamp) {
    add(path.procedures, to: &stamp)
    stamp.add(path.unknown)
    for part in path.time.parts {
      stamp.add(part.least)
      stamp.add(part.most)
      stamp.add(part.unit.rawValue)
    }
  }

  private func addFlow(to stamp: inout Stamp) {
    let flow = first.flow
    for (position, dependencies) in flow.graph.dependencies.enumerated() where !dependencies.isEmpty {
      add([position], to: &stamp)
      for dependency in dependencies { add(dependency, to: &stamp) }
    }
    for position in catalogue.procedures.indices {
      flow.graph.criticalPath(to: [position]).map { add($0, to: &stamp) }
      flow.graph.longestPath(to: [position]).map { add($0, to: &stamp) }
    }
    for entry in flow.ledger.entries {
      add([entry.procedure], to: &stamp)
      stamp.add(catalogue.evidence[entry.document].id.text)
      stamp.add(entry.register?.text)
      stamp.add(entry.standing.word)
      stamp.add(entry.standing.reasonWord)
      if case .asked(.law(let citation)) = entry.standing {
        stamp.add(citation.act.id.text)
        stamp.add(citation.clause)
      }
      let required = entry.requirement
      for count in [required.originals, required.copies, required.certifiedCopies] { stamp.add(count) }
      stamp.add(required.isShown)
      stamp.add(required.condition == nil)
    }
  }

  /// Everything that has a day, with what editors recorded.
  private func addHistory(to stamp: inout Stamp) {
    stamp.add(content.editorial)
    stamp.add(content.portal)
    stamp.add(first.asOf.description)
    for procedure in catalogue.procedures where procedure.hasDates {
      stamp.add(content[.procedure, procedure.id])
    }
    for organisation in catalogue.organisations where organisation.validity != .always {
      stamp.add(content[.organisation, organisation.id])
    }
    for act in catalogue.acts where act.validity != .always { stamp.add(content[.act, act.id]) }
    for kind in EntityKind.allCases { stamp.add(content.members(of: kind)) }
  }

  // MARK: Lists

  private func addDirectory(_ directory: Directory, to stamp: inout Stamp) {
    add(directory.order, to: &stamp)
    stamp.add(directory.isWhole)
    for letter in directory.letters {
      stamp.add(letter.name)
      stamp.add(letter.members.count)
      for part in letter.parts { stamp.add(part.upperBound) }
    }
    for page in directory.pages {
      stamp.add(page.letter)
      stamp.add(page.part ?? -1)
    }
  }

  private func addFilters(to stamp: inout Stamp) {
    for topic in first.filters.topics {
      stamp.add(topic.id.text)
      stamp.add(content[.topic, topic.id])
    }
    for event in first.filters.lifeEvents {
      stamp.add(event.id.text)
      stamp.add(content[.lifeEvent, event.id])
    }
  }

  private func addSuccessors(to stamp: inout Stamp) {
    for kind in [renderer.searched.successors.organisations, renderer.searched.successors.acts] {
      for (id, others) in kind.sorted(by: { $0.key < $1.key }) {
        stamp.add(id.text)
        add(others, to: &stamp)
      }
    }
  }
}

extension PageInputs {
  /// All inputs that a build has, by their names.
  package func byName() -> [String: Input] {
    var inputs: [String: Input] = [:]
    inputs.reserveCapacity(20 * catalogue.procedures.count + pages.count)
    func add(_ kind: UInt8, _ number: Int) {
      let input = Input(kind, number)
      inputs[name(of: input)] = input
    }
    for kind in CatalogueInput.allCases {
      switch kind {
      case .members: for other in CatalogueInput.entities { add(kind.rawValue, Int(other.rawValue)) }
      default:
        for number in 0..<(kind.entity.map { ids[$0, default: []].count } ?? 1) { add(kind.rawValue, number) }
      }
    }
    for input in PageInput.allCases {
      for number in 0..<count(of: input) {
        guard input.isInLanguage else {
          add(input.rawValue, number)
          continue
        }
        for language in languages.indices {
          add(input.rawValue, PageInput.number(number, in: LanguageIndex(language)))
        }
      }
    }
    return inputs
  }

  private func count(of input: PageInput) -> Int {
    if let kind = input.entity { return ids[kind, default: []].count }
    return switch input {
    case .message: messages.count
    case .template: PageKind.allCases.count
    case .audienceName, .ofAudience: Procedure.Audience.allCases.count
    case .frame, .directory: languages.count
    case .script: renderer.scripts.names.count + 1
    case .address: pages.count
    default: 1
    }
  }
}
