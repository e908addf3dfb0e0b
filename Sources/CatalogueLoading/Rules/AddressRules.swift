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
      + check(catalogue.acts, languages, slugs: { $0.slug }, fallback: { act, _ in Slug.make(from: act.number) })
      + check(catalogue.pages, languages, title: \.title, slug: \.slug)
  }

  private static func check<Entity: Addressed>(
    _ table: EntityTable<Entity>, _ languages: [LanguageTag], title: (Entity) -> LocalizedText,
    slug: (Entity) -> LocalizedText?, formerly: ((Entity) -> Localized<[String]>?)? = nil
  ) -> [Diagnostic] {
    check(table, languages, slugs: slug, fallback: { Slug.make(from: title($0).text(in: $1)) }, formerly: formerly)
  }

  private static func check<Entity: Addressed>(
    _ table: EntityTable<Entity>, _ languages: [LanguageTag], slugs: (Entity) -> LocalizedText?,
    fallback: (Entity, LanguageIndex) -> String?, formerly: ((Entity) -> Localized<[String]>?)? = nil
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, language) in languages.enumerated() {
      let language = (tag: language, index: LanguageIndex(index))
      var taken: [String: Entity] = [:]
      func take(_ slug: String, _ entity: Entity) {
        if let first = taken[slug] {
          findings.append(
            DuplicateSlugRule.finding(slug, in: language.tag, at: entity.span, first: first.span, of: first.id))
        } else {
          taken[slug] = entity
        }
      }
      for entity in table {
        take(slugs(entity)?[exactly: language.index] ?? fallback(entity, language.index) ?? entity.id.text, entity)
      }
      if let formerly {
        for entity in table { (formerly(entity)?[exactly: language.index] ?? []).forEach { take($0, entity) } }
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
