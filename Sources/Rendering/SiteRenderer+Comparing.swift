package import CatalogueModel

extension SiteRenderer {
  /// Where the portal is published, without a slash at the end.
  package var origin: String { addresses.origin + addresses.basePath }

  /// The path of a page in a language.
  package func address(of page: PageID, in language: LanguageIndex) -> String {
    addresses.path(page, in: language)
  }

  package var host: String { addresses.host }

  /// The catalogue that the pages are made of.
  package var catalogue: Catalogue { shared[0].catalogue }

  /// The wording of each language of the portal.
  package var wordings: [Wording] { shared.map(\.say) }
}
