internal import Analysis
internal import CatalogueModel
internal import Templates

/// How complete the catalogue is.
struct CompletenessView: TemplateView {
  let title: HTML
  let lede: HTML
  let sections: [FigureSectionView]

  static let shape = ViewShape<CompletenessView>("page on completeness")

  static func fields(_ fields: inout ViewFields, _ view: CompletenessView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.html("lede", "what the page is about", view?.lede)
    fields.list(
      "sections", "what each profile asks, scores by topic and office, and what procedures lack",
      view?.sections)
  }
}

extension Writer {
  func completenessPage() -> PageContent? {
    guard let overview = edition.completeness else { return nil }
    let tables = CompletenessTables(overview, self, links: true)
    let title = say(BoardMessage.completenessHeading.rawValue)
    let lede = say(BoardMessage.completenessLede.rawValue)
    let view = CompletenessView(
      title: html(title), lede: html(lede),
      sections: (tables.profiles + [tables.groups, tables.lacking]).map { self.view(of: $0) })
    var content = PageContent(.completeness, title: title, view.record)
    content.description = lede
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    return content
  }
}
