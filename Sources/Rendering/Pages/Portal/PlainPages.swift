internal import CatalogueModel
internal import Templates

/// A page that says only what the theme's messages say.
struct PlainView: TemplateView {
  let title: HTML

  static let shape = ViewShape<PlainView>(
    "plain page", [.html("title", "the title of the page") { $0.title }])
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

    static let shape = ViewShape<Home>(
      "home of a language",
      [
        .text("tag", "the language (BCP 47)") { $0.tag },
        .text("name", "its name in itself") { $0.name },
        .text("choose", "“Choose your language”, in that language") { $0.choose },
        .text("portal", "the name of the portal in that language") { $0.portal },
        .text("direction", "`ltr` or `rtl`") { $0.direction },
        .url("url", "the home page in that language") { $0.url },
      ])
  }

  let homes: [Home]

  static let shape = ViewShape<LanguagesView>(
    "choice of languages", [.list("homes", "the home page of each language") { $0.homes }])
}

/// A page of the portal itself: help, the accessibility statement, privacy.
struct TextPageView: TemplateView {
  let title: HTML
  let summary: HTML?
  let guidance: HTML?
  let guidanceLanguage: String?
  let guidanceDirection: String?

  static let shape = ViewShape<TextPageView>(
    "text page",
    [
      .html("title", "the title of the page") { $0.title },
      .html("summary", "what it is about") { $0.summary },
      .html("guidance", "its text") { $0.guidance },
      .text("guidanceLanguage", "the language of the text where it is not the page's") {
        $0.guidanceLanguage
      },
      .text("guidanceDirection", "the direction of that language") { $0.guidanceDirection },
    ])
}

/// What stands at an old address.
struct RedirectView: TemplateView {
  let title: HTML
  let target: SafeURL?
  /// The address for the refresh, which stands within a text.
  let address: String
  let name: HTML

  static let shape = ViewShape<RedirectView>(
    "redirect page",
    [
      .html("title", "that the page has moved") { $0.title },
      .url("target", "where it has moved") { $0.target },
      .text("address", "the same address as text, for the refresh") { $0.address },
      .html("name", "the title of the page that has moved") { $0.name },
    ])
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

  func redirectPage(to procedure: Procedure) -> PageContent {
    let address = edition.addresses.path(.procedure(procedure.id), in: edition.language)
    let view = RedirectView(
      title: message(.movedHeading), target: SafeURL(address), address: address, name: html(procedure.title))
    var content = PageContent(.redirect, title: text(procedure.title), view.record)
    content.translations = procedure.title
    return content
  }

  private func plainPage(_ kind: PageKind, _ heading: PageMessage) -> PageContent {
    let title = say(heading.rawValue)
    var content = PageContent(kind, title: title, PlainView(title: html(title)).record)
    content.isHidden = kind == .notFound
    return content
  }
}
