internal import BuildGraph
internal import CatalogueModel

/// Who refers to whom, as a page sees it: what it asks is noted.
struct NotedRelations {
  private let shared: SharedEdition
  private let log: ReadLog?

  init(_ shared: SharedEdition, _ log: ReadLog?) { (self.shared, self.log) = (shared, log) }

  private var relations: Relations { shared.relations }
  private var catalogue: Catalogue { shared.catalogue }

  private func note(_ input: PageInput, _ number: Int?) {
    if let log, let number { log.note(input.rawValue, number) }
  }

  /// Positions of procedures.
  func procedures(ofTopic id: EntityID) -> [Int]? {
    note(.ofTopic, shared.topicPositions[id])
    return relations.byTopic[id]
  }

  func procedures(of audience: Procedure.Audience) -> [Int]? {
    note(.ofAudience, Procedure.Audience.allCases.firstIndex(of: audience))
    return relations.byAudience[audience]
  }

  var proceduresWithoutTopic: [Int] {
    note(.withoutTopic, 0)
    return relations.withoutTopic
  }

  func decided(by id: EntityID) -> [Int]? {
    note(.decidedBy, catalogue.organisations.position(of: id))
    return relations.decidedBy[id]
  }

  func appliedFor(at id: EntityID) -> [Int]? {
    note(.appliedAt, catalogue.organisations.position(of: id))
    return relations.appliedAt[id]
  }

  func involving(_ id: EntityID) -> [Int]? {
    note(.involving, catalogue.organisations.position(of: id))
    return relations.involving[id]
  }

  func needing(_ id: EntityID) -> [Int]? {
    note(.needing, catalogue.evidence.position(of: id))
    return relations.needing[id]
  }

  func acceptingInstead(_ id: EntityID) -> [Int]? {
    note(.acceptingInstead, catalogue.evidence.position(of: id))
    return relations.acceptingInstead[id]
  }

  func giving(_ id: EntityID) -> [Int]? {
    note(.giving, catalogue.evidence.position(of: id))
    return relations.giving[id]
  }

  /// Procedures that rest on an act, with the clauses they cite.
  func resting(on id: EntityID) -> [(procedure: Int, clauses: [String])] {
    note(.restingOn, catalogue.acts.position(of: id))
    return relations.restingOn[id] ?? []
  }

  func lifeEvents(of procedure: EntityID) -> [EntityID] {
    note(.lifeEventsOf, catalogue.procedures.position(of: procedure))
    return relations.lifeEvents[procedure] ?? []
  }

  func offices(of id: EntityID) -> [EntityID] {
    note(.officesOf, catalogue.organisations.position(of: id))
    return relations.offices[id] ?? []
  }

  func issued(by id: EntityID) -> [EntityID] {
    note(.issuedBy, catalogue.organisations.position(of: id))
    return relations.issuedBy[id] ?? []
  }
}
