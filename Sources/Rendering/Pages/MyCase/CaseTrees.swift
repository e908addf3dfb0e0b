package import CatalogueModel
package import Forms

/// The questionnaires of all procedures, worked out once for all languages.
package struct CaseTrees: Sendable {
  private let trees: [EntityID: CaseTree]

  /// Procedures that have ended have none, and a portal that wants no pages of cases has none at all.
  package init(_ catalogue: Catalogue, asOf: CivilDate) {
    var trees: [EntityID: CaseTree] = [:]
    for procedure in catalogue.procedures {
      trees[procedure.id] = Self.tree(of: procedure, catalogue.portal, asOf: asOf)
    }
    self.trees = trees
  }

  /// The questionnaire of one procedure; nil where it has none.
  static func tree(of procedure: Procedure, _ portal: Portal, asOf: CivilDate) -> CaseTree? {
    guard portal.scenarios > 0, !procedure.questions.isEmpty, !procedure.validity.isPast(on: asOf) else {
      return nil
    }
    return CaseTree(procedure, on: procedure.shownDay(on: asOf), limit: portal.scenarios)
  }

  private init(_ trees: [EntityID: CaseTree]) { self.trees = trees }

  /// The same with other questionnaires of some procedures.
  func replacing(_ others: [EntityID: CaseTree?]) -> CaseTrees {
    var trees = trees
    for (id, tree) in others { trees[id] = tree }
    return CaseTrees(trees)
  }

  /// No questionnaires.
  package init() { trees = [:] }

  package subscript(procedure: EntityID) -> CaseTree? { trees[procedure] }
}
