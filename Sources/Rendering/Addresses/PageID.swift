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
  /// A page of the list from A to Z of one language, by its number there: every language has letters of its own.
  case letter(LanguageIndex, Int)
  /// A page of the procedures of a topic that has too many for one, from 1 on.
  case topicPart(EntityID, Int)
  case audiencePart(Procedure.Audience, Int)
  case search
  case siteMap
  /// How complete the catalogue is, where the portal asks for anything.
  case completeness
  /// What the State has and asks for again.
  case onceOnly
  /// What has changed.
  case changes
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
  /// The list of which it is a part that every language divides in its own way, so that it has no translations; nil for
  /// all other pages.
  var list: PageID? {
    switch self {
    case .letter: .alphabet
    case .topicPart(let id, _): .topic(id)
    case .audiencePart(let audience, _): .audience(audience)
    default: nil
    }
  }

  /// Whether search engines are told of it.
  var isListed: Bool { self != .search && !isStepOfQuestionnaire }

  /// Whether it is a question after the first, which search engines leave out.
  var isStepOfQuestionnaire: Bool { if case .caseQuestion(_, let node) = self { node != 0 } else { false } }
}
