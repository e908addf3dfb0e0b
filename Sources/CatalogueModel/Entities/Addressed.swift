package import Diagnostics

/// An entity with a page of its own, whose address is made from a slug.
package protocol Addressed: Sendable, Identifiable where ID == EntityID {
  var span: SourceSpan { get }
  /// What the slug is made from where none is stated; nil where that is the id.
  var addressTitle: LocalizedText? { get }
  var slug: LocalizedText? { get }
  /// Old slugs, from which citizens are led to the page.
  var formerly: Localized<[String]>? { get }
}

extension Addressed {
  /// The part of the page’s address that names it, unless another page has the same.
  package func slug(in language: LanguageIndex) -> String {
    Slug.of(id, stated: slug, title: addressTitle, in: language)
  }
}

extension Procedure: Addressed { package var addressTitle: LocalizedText? { title } }
extension LifeEvent: Addressed { package var addressTitle: LocalizedText? { title } }
extension Organisation: Addressed { package var addressTitle: LocalizedText? { name } }
extension Evidence: Addressed { package var addressTitle: LocalizedText? { name } }
extension Topic: Addressed { package var addressTitle: LocalizedText? { name } }
extension PortalPage: Addressed { package var addressTitle: LocalizedText? { title } }

/// Titles of acts are long, and their numbers are what their ids are made from.
extension Act: Addressed { package var addressTitle: LocalizedText? { nil } }
