package import CatalogueModel
package import Forms

/// The questionnaires of all procedures, worked out once for all languages.
package struct CaseTrees: Sendable {
  private let trees: [EntityID: CaseTree]

  /// Procedures that have ended have none.
  package init(_ catalogue: Catalogue, asOf: CivilDate) {
    var trees: [EntityID: CaseTree] = [:]
    for procedure in catalogue.procedures where !procedure.questions.isEmpty {
      guard !procedure.validity.isPast(on: asOf) else { continue }
      trees[procedure.id] = CaseTree(procedure, on: asOf, limit: catalogue.portal.scenarios)
    }
    self.trees = trees
  }

  /// No questionnaires.
  package init() { trees = [:] }

  package subscript(procedure: EntityID) -> CaseTree? { trees[procedure] }
}
