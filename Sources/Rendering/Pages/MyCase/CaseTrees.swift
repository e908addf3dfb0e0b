package import CatalogueModel
package import Forms

/// The questionnaires of all procedures, worked out once for all languages.
package struct CaseTrees: Sendable {
  private let trees: [EntityID: CaseTree]

  /// Procedures that have ended have none, and a portal that wants no pages of cases has none at all.
  package init(_ catalogue: Catalogue, asOf: CivilDate) {
    var trees: [EntityID: CaseTree] = [:]
    let limit = catalogue.portal.scenarios
    for procedure in catalogue.procedures where limit > 0 && !procedure.questions.isEmpty {
      guard !procedure.validity.isPast(on: asOf) else { continue }
      trees[procedure.id] = CaseTree(procedure, on: procedure.shownDay(on: asOf), limit: limit)
    }
    self.trees = trees
  }

  /// No questionnaires.
  package init() { trees = [:] }

  package subscript(procedure: EntityID) -> CaseTree? { trees[procedure] }
}
