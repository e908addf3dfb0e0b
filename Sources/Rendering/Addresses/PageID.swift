package import CatalogueModel

/// A page of the portal, the same in every language.
package enum PageID: Hashable, Sendable {
  case home
  case procedure(EntityID)
  case form(procedure: EntityID, form: EntityID)
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
