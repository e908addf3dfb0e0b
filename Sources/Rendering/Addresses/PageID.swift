package import CatalogueModel
internal import Forms

/// A page of the portal, the same in every language.
package enum PageID: Hashable, Sendable {
  case home
  case procedure(EntityID)
  case form(procedure: EntityID, form: EntityID)
  /// A question of the questionnaire of a procedure, by the number of its node; 0 is the first.
  case caseQuestion(procedure: EntityID, node: Int)
  /// What holds for the answers given on the way to a node where the questionnaire ends.
  case scenario(procedure: EntityID, node: Int)
  case lifeEvent(EntityID)
  case lifeEvents
  case topic(EntityID)
  case topics
  case audience(Procedure.Audience)
  case organisation(EntityID)
  case organisations
  case evidence(EntityID)
  case evidenceIndex
  case act(EntityID)
  case acts
  case allProcedures
  case alphabet
  case siteMap
  /// A page of the portal itself, such as help.
  case page(EntityID)
  case notFound
  /// The page at the root, where citizens choose their language. It has one address for all languages.
  case languageChoice
}

extension PageID {
  /// The page of a node of a questionnaire.
  static func page(of tree: CaseTree, _ procedure: EntityID, node: Int) -> PageID {
    tree.nodes[node].question == nil
      ? .scenario(procedure: procedure, node: node) : .caseQuestion(procedure: procedure, node: node)
  }
}

extension PageID {
  /// Whether it is a question after the first, which search engines leave out.
  var isStepOfQuestionnaire: Bool { if case .caseQuestion(_, let node) = self { node != 0 } else { false } }
}
