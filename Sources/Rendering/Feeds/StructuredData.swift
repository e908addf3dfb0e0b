package import CatalogueModel
package import Templates

/// What pages tell machines about themselves: schema.org in JSON-LD, for a `script` of type `application/ld+json`.
///
/// Every page is a `WebPage` with its breadcrumbs; what it is about is its `mainEntity`. Only facts in force on the
/// as-of day are told, and nothing that content does not state.
///
/// A class, because every page has closures that hold it: one reference is cheaper to copy than the catalogue's tables.
package final class StructuredData: Sendable {
  /// A step of the way from the home page, the page itself included.
  package struct Crumb: Sendable {
    package let name: String
    package let page: PageID

    package init(_ name: String, _ page: PageID) { (self.name, self.page) = (name, page) }
  }

  let catalogue: Catalogue
  let addresses: Addresses
  let wordings: [Wording]
  let asOf: CivilDate

  package init(_ catalogue: Catalogue, addresses: Addresses, wordings: [Wording], asOf: CivilDate) {
    (self.catalogue, self.addresses, self.wordings, self.asOf) = (catalogue, addresses, wordings, asOf)
  }

  /// A page that is about nothing in particular.
  package func page(_ page: PageID, title: String, crumbs: [Crumb], in language: LanguageIndex) -> JSONText {
    frame(page, title: title, crumbs: crumbs, verified: nil, in: language) { _ in }
  }

  /// The home page: a `WebSite` and who publishes it.
  package func home(in language: LanguageIndex) -> JSONText {
    let portal = catalogue.portal
    return document(.home, title: portal.name.text(in: language), crumbs: [], in: language) {
      $0.member("@type", "WebSite")
      $0.member("name", portal.name.text(in: language))
      $0.member("description", portal.summary?.text(in: language))
      $0.member("url", addresses.absolute(.home, in: language))
      if let owner = portal.operator { organisation(owner, as: "publisher", in: language, &$0) }
    }
  }

  /// The procedures of a life event in the order in which they are needed, as an `ItemList`.
  package func lifeEvent(_ event: LifeEvent, crumbs: [Crumb], in language: LanguageIndex) -> JSONText {
    let title = event.title.text(in: language)
    return document(.lifeEvent(event.id), title: title, crumbs: crumbs, verified: nil, in: language) {
      writer in
      writer.member("@type", "ItemList")
      writer.member("name", title)
      writer.member("description", event.summary?.text(in: language))
      writer.member("itemListOrder", "https://schema.org/ItemListOrderAscending")
      let procedures = event.stations.compactMap { catalogue.procedures[$0.procedure.id] }
      writer.member("numberOfItems", procedures.count)
      writer.member("itemListElement", Array(procedures.enumerated())) { writer, item in
        writer.object {
          $0.member("@type", "ListItem")
          $0.member("position", item.offset + 1)
          $0.member("name", item.element.title.text(in: language))
          $0.member("url", addresses.absolute(.procedure(item.element.id), in: language))
        }
      }
    }
  }

  /// A `WebPage` around an entity.
  func document(
    _ page: PageID, title: String, crumbs: [Crumb], verified: CivilDate? = nil, in language: LanguageIndex,
    entity: (inout JSONWriter) -> Void
  ) -> JSONText {
    frame(page, title: title, crumbs: crumbs, verified: verified, in: language) {
      $0.member("mainEntity", entity)
    }
  }

  private func frame(
    _ page: PageID, title: String, crumbs: [Crumb], verified: CivilDate?, in language: LanguageIndex,
    rest: (inout JSONWriter) -> Void
  ) -> JSONText {
    let address = addresses.absolute(page, in: language)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      writer.member("@type", "WebPage")
      writer.member("@id", address)
      writer.member("url", address)
      writer.member("name", title)
      writer.member("inLanguage", addresses.languages[language.rawValue].tag)
      writer.member("dateModified", verified?.description)
      if !crumbs.isEmpty { breadcrumbs(crumbs, in: language, &writer) }
      rest(&writer)
    }
    return JSONText(escaped: writer.bytes)
  }

  private func breadcrumbs(_ crumbs: [Crumb], in language: LanguageIndex, _ writer: inout JSONWriter) {
    writer.member("breadcrumb") { writer in
      writer.member("@type", "BreadcrumbList")
      writer.member("itemListElement", Array(crumbs.enumerated())) { writer, item in
        writer.object {
          $0.member("@type", "ListItem")
          $0.member("position", item.offset + 1)
          $0.member("name", item.element.name)
          $0.member("item", addresses.absolute(item.element.page, in: language))
        }
      }
    }
  }

  /// An organisation by name and page.
  func organisation(
    _ reference: Reference, as name: StaticString, in language: LanguageIndex, _ writer: inout JSONWriter
  ) {
    guard let organisation = catalogue.organisations[reference.id] else { return }
    writer.member(name) {
      $0.member("@type", organisation.schemaType)
      $0.member("name", organisation.name.text(in: language))
      $0.member("url", addresses.absolute(.organisation(organisation.id), in: language))
    }
  }
}

extension Organisation {
  /// The type of schema.org: companies, schools and hospitals have their own.
  var schemaType: String {
    switch kind {
    case .hospital: "Hospital"
    case .school: "EducationalOrganization"
    case .publicCompany: "Organization"
    default: "GovernmentOrganization"
    }
  }
}
