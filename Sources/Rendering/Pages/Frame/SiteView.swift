internal import CatalogueModel
internal import Templates

/// What every page of one language shows and links to. Made once for each language.
struct SiteView: Sendable {
  var messages: Record
  var language: String
  var isRightToLeft: Bool
  var portalName: HTML
  var portalTitle: String
  var demonstration: HTML?
  var homePage: SafeURL?
  var lifeEventsPage: SafeURL?
  var topicsPage: SafeURL?
  var alphabetPage: SafeURL?
  var searchPage: SafeURL?
  var searchData: JSONText
  var helpPage: SafeURL?
  var allProceduresPage: SafeURL?
  var organisationsPage: SafeURL?
  var evidencePage: SafeURL?
  var actsPage: SafeURL?
  var siteMapPage: SafeURL?
  var onceOnlyPage: SafeURL?
  var changesPage: SafeURL?
  var changesFeed: SafeURL?
  var ownPages: [LinkView]
  var contacts: [ContactView]
  var firstContacts: [ContactView]
  var owner: LinkView?
  var asOf: HTML
  var generator: String
  var madeWith: String
  var stylesheet: SafeURL?
  var stylesheetIntegrity: String
  var icon: SafeURL?
  var calendarData: JSONText?
  var lightColor: String
  var darkColor: String

  /// The names for templates, of which `t` depends on the messages of the theme.
  static func shape(messages: RecordShape) -> RecordShape {
    ViewShape<SiteView>("every page") { fields(&$0, nil, messages: messages) }.shape
  }

  /// The values of the names, in the order of a shape made for the same messages.
  func record(_ shape: RecordShape) -> Record {
    shape.record { Self.fields(&$0, self, messages: messages.shape) }
  }

  private static func fields(_ fields: inout ViewFields, _ view: SiteView?, messages: RecordShape) {
    fields.record("t", shape: messages, "the theme's messages, as `{{t.frame.home}}`", view?.messages)
    identity(&fields, view)
    addresses(&fields, view)
    search(&fields, view)
    foot(&fields, view)
  }

  private static func identity(_ fields: inout ViewFields, _ view: SiteView?) {
    fields.text("language", "the language of the page (BCP 47)", view?.language)
    fields.flag("isRightToLeft", "whether it is written from right to left", view?.isRightToLeft)
    fields.html("portalName", "the name of the portal", view?.portalName)
    fields.text("portalTitle", "the name of the portal without markup, for attributes", view?.portalTitle)
    fields.html("demonstration", "that the portal is only a demonstration", view?.demonstration)
    fields.text("generator", "the program that made the page, and its version", view?.generator)
    fields.text("madeWith", "“Made with …”, in words", view?.madeWith)
    fields.url("stylesheet", "the style sheet", view?.stylesheet)
    fields.text("stylesheetIntegrity", "its digest (Subresource Integrity)", view?.stylesheetIntegrity)
    fields.url("icon", "the icon of the portal", view?.icon)
    fields.json(
      "calendarData", "the calendar of the offices, for the script that counts due dates", view?.calendarData)
    fields.text("lightColor", "the colour around the page in the light scheme", view?.lightColor)
    fields.text("darkColor", "the colour around the page in the dark scheme", view?.darkColor)
  }

  private static func addresses(_ fields: inout ViewFields, _ view: SiteView?) {
    fields.url("homePage", "the home page", view?.homePage)
    fields.url("lifeEventsPage", "the list of life events, if there are any", view?.lifeEventsPage)
    fields.url("topicsPage", "the list of topics, if there are any", view?.topicsPage)
    fields.url("alphabetPage", "the list from A to Z", view?.alphabetPage)
    fields.url("helpPage", "the help page, if there is one", view?.helpPage)
    fields.url("allProceduresPage", "all procedures by topic", view?.allProceduresPage)
    fields.url("organisationsPage", "the list of organisations, if there are any", view?.organisationsPage)
    fields.url("evidencePage", "the list of documents, if there are any", view?.evidencePage)
    fields.url("actsPage", "the list of acts, if there are any", view?.actsPage)
    fields.url("siteMapPage", "the site map", view?.siteMapPage)
    fields.url(
      "onceOnlyPage", "what the State has and asks for again, if there is any such document",
      view?.onceOnlyPage)
    fields.url("changesPage", "what has changed", view?.changesPage)
    fields.url("changesFeed", "what has changed, as a feed (Atom)", view?.changesFeed)
  }

  private static func search(_ fields: inout ViewFields, _ view: SiteView?) {
    fields.url("searchPage", "the page that searches for `?q=`", view?.searchPage)
    fields.json(
      "searchData", "what the scripts that search need: addresses and words (JSON)", view?.searchData)
  }

  private static func foot(_ fields: inout ViewFields, _ view: SiteView?) {
    fields.list("ownPages", "the portal's own pages but the help page", view?.ownPages)
    fields.list("contacts", "how to reach the people behind the portal", view?.contacts)
    fields.list(
      "firstContacts", "the first two of these, or all where there is no help page", view?.firstContacts)
    fields.record("owner", "the organisation behind the portal", view?.owner)
    fields.html("asOf", "the day for which the pages hold, in words", view?.asOf)
  }
}

/// A way to reach the people behind the portal.
struct ContactView: TemplateView {
  let kind: HTML
  let value: HTML
  let url: SafeURL?
  let label: HTML?
  let hours: HTML?
  let cost: HTML?

  static let shape = ViewShape<ContactView>("contact")

  static func fields(_ fields: inout ViewFields, _ view: ContactView?) {
    fields.html("kind", "“Phone”, “E-mail” …", view?.kind)
    fields.html("value", "the number or address", view?.value)
    fields.url("url", "the address that calls, writes to or opens it", view?.url)
    fields.html("label", "what it is for", view?.label)
    fields.html("hours", "when it is open", view?.hours)
    fields.html("cost", "what it costs", view?.cost)
  }
}
