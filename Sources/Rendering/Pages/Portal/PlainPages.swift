internal import CatalogueModel
internal import Templates

/// A page that says only what the theme's messages say.
struct PlainView: TemplateView {
  let title: HTML

  static let shape = ViewShape<PlainView>("plain page")

  static func fields(_ fields: inout ViewFields, _ view: PlainView?) {
    fields.html("title", "the title of the page", view?.title)
  }
}

/// The choice of languages at the root of the site.
struct LanguagesView: TemplateView {
  struct Home: TemplateView {
    let tag: String
    let name: String
    let choose: String
    let portal: String
    let direction: String
    let url: SafeURL?

    static let shape = ViewShape<Home>("home of a language")

    static func fields(_ fields: inout ViewFields, _ view: Home?) {
      fields.text("tag", "the language (BCP 47)", view?.tag)
      fields.text("name", "its name in itself", view?.name)
      fields.text("choose", "“Choose your language”, in that language", view?.choose)
      fields.text("portal", "the name of the portal in that language", view?.portal)
      fields.text("direction", "`ltr` or `rtl`", view?.direction)
      fields.url("url", "the home page in that language", view?.url)
    }
  }

  let homes: [Home]

  static let shape = ViewShape<LanguagesView>("choice of languages")

  static func fields(_ fields: inout ViewFields, _ view: LanguagesView?) {
    fields.list("homes", "the home page of each language", view?.homes)
  }
}

/// A page of the portal itself: help, the accessibility statement, privacy.
struct TextPageView: TemplateView {
  let title: HTML
  let summary: HTML?
  let guidance: HTML?
  let guidanceLanguage: String?
  let guidanceDirection: String?

  static let shape = ViewShape<TextPageView>("text page")

  static func fields(_ fields: inout ViewFields, _ view: TextPageView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.html("summary", "what it is about", view?.summary)
    fields.html("guidance", "its text", view?.guidance)
    fields.text(
      "guidanceLanguage", "the language of the text where it is not the page's", view?.guidanceLanguage)
    fields.text("guidanceDirection", "the direction of that language", view?.guidanceDirection)
  }
}

/// What stands at an old address.
struct RedirectView: TemplateView {
  let title: HTML
  let target: SafeURL?
  /// The address for the refresh, which stands within a text.
  let address: String
  let name: HTML

  static let shape = ViewShape<RedirectView>("redirect page")

  static func fields(_ fields: inout ViewFields, _ view: RedirectView?) {
    fields.html("title", "that the page has moved", view?.title)
    fields.url("target", "where it has moved", view?.target)
    fields.text("address", "the same address as text, for the refresh", view?.address)
    fields.html("name", "the title of the page that has moved", view?.name)
  }
}

extension Writer {
  func textPage(_ page: PortalPage) -> PageContent {
    let guidance = self.guidance(GuidanceKey(.page, page.id), procedure: nil)
    let view = TextPageView(
      title: html(page.title), summary: html(page.summary), guidance: guidance?.html,
      guidanceLanguage: guidance?.language, guidanceDirection: guidance?.direction)
    let kind: PageKind = page.id == edition.helpPage ? .help : .page
    var content = PageContent(kind, title: text(page.title), view.record)
    content.description = page.summary.map(text)
    (content.crumbs, content.here) = ([homeCrumb], html(page.title))
    content.translations = page.title
    return content
  }

  func notFoundPage() -> PageContent { plainPage(.notFound, .notFoundHeading) }

  /// The page at the root, in all languages at once.
  func languagesPage() -> PageContent {
    let portal = edition.catalogue.portal
    let homes = edition.languages.indices.map { index in
      let spoken = edition.languages[index]
      let language = LanguageIndex(index)
      return LanguagesView.Home(
        tag: spoken.tag.tag, name: spoken.autonym, choose: spoken.choose,
        portal: portal.name.text(in: language),
        direction: spoken.tag.isRightToLeft ? "rtl" : "ltr",
        url: SafeURL(edition.addresses.path(.home, in: language)))
    }
    var content = PageContent(.languages, title: text(portal.name), LanguagesView(homes: homes).record)
    content.description = portal.summary.map(text)
    return content
  }

  /// What leads from an old address to the page of an entity; nil where the page is none of an entity.
  func redirectPage(to page: PageID) -> PageContent? {
    guard let entity = page.subject, let title = edition.catalogue.label(of: entity.kind, entity.id) else {
      return nil
    }
    let address = edition.addresses.path(page, in: edition.language)
    let view = RedirectView(
      title: message(.movedHeading), target: SafeURL(address), address: address, name: html(title))
    var content = PageContent(.redirect, title: text(title), view.record)
    content.translations = title
    return content
  }

  private func plainPage(_ kind: PageKind, _ heading: PageMessage) -> PageContent {
    let title = say(heading.rawValue)
    var content = PageContent(kind, title: title, PlainView(title: html(title)).record)
    content.isHidden = kind == .notFound
    content.scripts = ["search-box"]
    return content
  }
}
