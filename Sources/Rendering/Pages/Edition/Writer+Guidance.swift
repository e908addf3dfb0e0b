internal import CatalogueModel
internal import Templates

/// Guidance as markup, with its language where that is not the page's.
struct GuidanceText {
  let html: HTML
  let language: String?
  let direction: String?
  let beginsWithHeading: Bool
}

extension Writer {
  /// What editors wrote about an entity, in the page's language or, failing that, in another; nil where nothing was.
  func guidance(_ key: GuidanceKey, procedure: Procedure?) -> GuidanceText? {
    guard let shown = edition.catalogue.guidance(of: key)?.shown(in: edition.language) else { return nil }
    let wording = edition.voice(of: shown.language)
    let facts = GuidanceFacts(
      edition.catalogue, procedure: procedure, asOf: asOf, addresses: edition.addresses, wording: wording,
      pages: edition.language)
    let html = GuidanceHTML(shown.value, facts: facts).html
    guard !html.isEmpty else { return nil }
    var beginsWithHeading = false
    if case .heading = shown.value.blocks.first { beginsWithHeading = true }
    guard shown.language != edition.language else {
      return GuidanceText(html: html, language: nil, direction: nil, beginsWithHeading: beginsWithHeading)
    }
    noteShown(in: shown.language)
    let isOtherDirection = wording.isRightToLeft != say.isRightToLeft
    return GuidanceText(
      html: html, language: wording.language.tag,
      direction: isOtherDirection ? (wording.isRightToLeft ? "rtl" : "ltr") : nil,
      beginsWithHeading: beginsWithHeading)
  }

  /// The way from the home page to a page, for structured data.
  func dataCrumbs(_ steps: [(name: String, page: PageID)]) -> [StructuredData.Crumb] {
    let home = StructuredData.Crumb(say(PageMessage.frameHome.rawValue), .home)
    return [home] + steps.map { StructuredData.Crumb(ForeignText.plain($0.name), $0.page) }
  }
}
