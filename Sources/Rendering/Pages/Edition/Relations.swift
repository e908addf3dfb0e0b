internal import CatalogueModel

/// Who refers to whom, found once for all languages, so that no page looks through all procedures.
///
/// Positions are those of the catalogue's tables. Procedures that have ended are in none of the lists.
struct Relations: Sendable {
  /// Procedures that have not ended.
  private(set) var current: [Int] = []
  private(set) var byTopic: [EntityID: [Int]] = [:]
  private(set) var withoutTopic: [Int] = []
  private(set) var byAudience: [Procedure.Audience: [Int]] = [:]
  private(set) var decidedBy: [EntityID: [Int]] = [:]
  private(set) var appliedAt: [EntityID: [Int]] = [:]
  private(set) var involving: [EntityID: [Int]] = [:]
  private(set) var needing: [EntityID: [Int]] = [:]
  private(set) var acceptingInstead: [EntityID: [Int]] = [:]
  private(set) var giving: [EntityID: [Int]] = [:]
  /// Procedures that rest on an act, with the clauses they cite.
  private(set) var restingOn: [EntityID: [(procedure: Int, clauses: [String])]] = [:]
  private(set) var lifeEvents: [EntityID: [EntityID]] = [:]
  private(set) var offices: [EntityID: [EntityID]] = [:]
  private(set) var issuedBy: [EntityID: [EntityID]] = [:]

  init(_ catalogue: Catalogue, asOf: CivilDate) {
    for (position, procedure) in catalogue.procedures.enumerated() where !procedure.validity.isPast(on: asOf)
    {
      current.append(position)
      add(procedure, at: position, asOf: asOf)
    }
    for event in catalogue.lifeEvents {
      for station in event.stations { lifeEvents[station.procedure.id, default: []].appendOnce(event.id) }
    }
    for procedure in catalogue.procedures {
      for event in procedure.lifeEvents { lifeEvents[procedure.id, default: []].appendOnce(event.id) }
    }
    for organisation in catalogue.organisations {
      if let parent = organisation.parent { offices[parent.id, default: []].append(organisation.id) }
    }
    for evidence in catalogue.evidence {
      if let issuer = evidence.issuer { issuedBy[issuer.id, default: []].append(evidence.id) }
    }
  }

  private mutating func add(_ procedure: Procedure, at position: Int, asOf: CivilDate) {
    if let topic = procedure.topic {
      byTopic[topic.id, default: []].append(position)
    } else {
      withoutTopic.append(position)
    }
    for audience in procedure.audience { byAudience[audience, default: []].appendOnce(position) }
    if let authority = procedure.authority { decidedBy[authority.id, default: []].append(position) }
    for channel in procedure.channels {
      for office in channel.offices { appliedAt[office.id, default: []].appendOnce(position) }
    }
    for organisation in procedure.alsoInvolved {
      involving[organisation.id, default: []].appendOnce(position)
    }
    for step in procedure.steps {
      if case .organisation(let organisation) = step.actor, organisation.id != procedure.authority?.id {
        involving[organisation.id, default: []].appendOnce(position)
      }
    }
    for document in procedure.documents.value ?? [] where !document.validity.isPast(on: asOf) {
      needing[document.evidence.id, default: []].appendOnce(position)
      for other in document.alternatives { acceptingInstead[other.id, default: []].appendOnce(position) }
    }
    for result in procedure.results { giving[result.evidence.id, default: []].appendOnce(position) }
    addActs(of: procedure, at: position)
  }

  private mutating func addActs(of procedure: Procedure, at position: Int) {
    for citation in procedure.allCitations {
      var list = restingOn[citation.act.id] ?? []
      if list.last?.procedure != position { list.append((position, [])) }
      if let clause = citation.clause { list[list.count - 1].clauses.appendOnce(clause) }
      restingOn[citation.act.id] = list
    }
  }
}

extension Procedure {
  /// Every citation of the procedure: its legal basis first, then those of its facts.
  var allCitations: [Citation] {
    var all: [Citation] = []
    visitCitations { all.append($0) }
    return all
  }

  /// Looks at each of ``allCitations`` without making a list of them.
  func visitCitations(_ body: (Citation) -> Void) {
    func visit(_ facts: [some Fact]) {
      for place in facts.indices { facts[place].basis.citations.forEach(body) }
    }
    legalBasis.forEach(body)
    for place in channels.indices { visit(channels[place].times) }
    visit(fees.fees)
    visit(exemptions)
    visit(requirements)
    visit(documents.value ?? [])
    visit(steps)
    visit(deadlines)
    visit(results)
    redress.value?.citations.forEach(body)
  }
}

extension Array where Element: Equatable {
  /// Appends an element unless it is there already. For short lists.
  mutating func appendOnce(_ element: Element) {
    if !contains(element) { append(element) }
  }
}
