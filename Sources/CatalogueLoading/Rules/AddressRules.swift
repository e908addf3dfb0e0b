import CatalogueModel
import Diagnostics

/// Finds pages that would stand at one address.
enum AddressRules {
  static func findings(in catalogue: Catalogue) -> [Diagnostic] {
    let languages = catalogue.portal.languages
    return check(catalogue.procedures, languages, title: \.title, slug: \.slug, formerly: \.formerly)
      + check(catalogue.lifeEvents, languages, title: \.title, slug: \.slug)
      + check(catalogue.organisations, languages, title: \.name, slug: \.slug)
      + check(catalogue.evidence, languages, title: \.name, slug: \.slug)
      + check(catalogue.topics, languages, title: \.name, slug: \.slug)
      + check(
        catalogue.acts, languages, title: { act in Localized(languages.map { _ in act.number }) },
        slug: \.slug)
      + check(catalogue.pages, languages, title: \.title, slug: \.slug)
  }

  private static func check<Entity: Addressed>(
    _ table: EntityTable<Entity>, _ languages: [LanguageTag], title: (Entity) -> LocalizedText,
    slug: (Entity) -> LocalizedText?, formerly: ((Entity) -> Localized<[String]>?)? = nil
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, tag) in languages.enumerated() {
      let language = LanguageIndex(index)
      var taken: [String: (span: SourceSpan, id: EntityID)] = [:]
      func take(_ slug: String, _ entity: Entity, at span: SourceSpan?) {
        let span = span ?? entity.span
        if let first = taken[slug] {
          findings.append(DuplicateSlugRule.finding(slug, in: tag, at: span, first: first.span, of: first.id))
        } else {
          taken[slug] = (span, entity.id)
        }
      }
      for entity in table {
        let (stated, title) = (slug(entity), title(entity))
        let span = stated?[exactly: language] == nil ? title.span : stated?.span
        take(Slug.of(entity.id, stated: stated, title: title, in: language), entity, at: span)
      }
      guard let formerly else { continue }
      for entity in table {
        let old = formerly(entity)
        (old?[exactly: language] ?? []).forEach { take($0, entity, at: old?.span) }
      }
    }
    return findings
  }
}

/// An entity with a page of its own.
protocol Addressed: Identifiable where ID == EntityID {
  var span: SourceSpan { get }
}

extension Procedure: Addressed {}
extension LifeEvent: Addressed {}
extension Organisation: Addressed {}
extension Evidence: Addressed {}
extension Topic: Addressed {}
extension Act: Addressed {}
extension PortalPage: Addressed {}
