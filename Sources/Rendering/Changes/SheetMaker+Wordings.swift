internal import Analysis
internal import CatalogueModel

extension SheetMaker {
  /// Sheets with conditions in the words of each language of the portal.
  init(_ catalogue: Catalogue, _ wordings: [Wording]) {
    self.init(catalogue) { expression, procedure in
      Localized(wordings.map { $0.condition(expression, of: procedure) })
    }
  }
}
