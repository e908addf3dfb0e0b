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
  var helpPage: SafeURL?
  var allProceduresPage: SafeURL?
  var organisationsPage: SafeURL?
  var evidencePage: SafeURL?
  var actsPage: SafeURL?
  var siteMapPage: SafeURL?
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
  static func shape(messages: RecordShape) -> ViewShape<SiteView> {
    ViewShape<SiteView>(
      "every page",
      [
        .record("t", shape: messages, "the theme's messages, as `{{t.frame.home}}`") { $0.messages }
      ] + identity + addresses + foot)
  }

  private static let identity: [ViewField<SiteView>] = [
    .text("language", "the language of the page (BCP 47)") { $0.language },
    .flag("isRightToLeft", "whether it is written from right to left") { $0.isRightToLeft },
    .html("portalName", "the name of the portal") { $0.portalName },
    .text("portalTitle", "the name of the portal without markup, for attributes") { $0.portalTitle },
    .html("demonstration", "that the portal is only a demonstration") { $0.demonstration },
    .text("generator", "the program that made the page, and its version") { $0.generator },
    .text("madeWith", "“Made with …”, in words") { $0.madeWith },
    .url("stylesheet", "the style sheet") { $0.stylesheet },
    .text("stylesheetIntegrity", "its digest (Subresource Integrity)") { $0.stylesheetIntegrity },
    .url("icon", "the icon of the portal") { $0.icon },
    .json("calendarData", "the calendar of the offices, for the script that counts due dates") {
      $0.calendarData
    },
    .text("lightColor", "the colour around the page in the light scheme") { $0.lightColor },
    .text("darkColor", "the colour around the page in the dark scheme") { $0.darkColor },
  ]

  private static let addresses: [ViewField<SiteView>] = [
    .url("homePage", "the home page") { $0.homePage },
    .url("lifeEventsPage", "the list of life events, if there are any") { $0.lifeEventsPage },
    .url("topicsPage", "the list of topics, if there are any") { $0.topicsPage },
    .url("alphabetPage", "the list from A to Z") { $0.alphabetPage },
    .url("helpPage", "the help page, if there is one") { $0.helpPage },
    .url("allProceduresPage", "all procedures by topic") { $0.allProceduresPage },
    .url("organisationsPage", "the list of organisations, if there are any") { $0.organisationsPage },
    .url("evidencePage", "the list of documents, if there are any") { $0.evidencePage },
    .url("actsPage", "the list of acts, if there are any") { $0.actsPage },
    .url("siteMapPage", "the site map") { $0.siteMapPage },
  ]

  private static let foot: [ViewField<SiteView>] = [
    .list("ownPages", "the portal's own pages but the help page") { $0.ownPages },
    .list("contacts", "how to reach the people behind the portal") { $0.contacts },
    .list("firstContacts", "the first two of these, or all where there is no help page") { $0.firstContacts },
    .record("owner", "the organisation behind the portal") { $0.owner },
    .html("asOf", "the day for which the pages hold, in words") { $0.asOf },
  ]
}

/// A way to reach the people behind the portal.
struct ContactView: TemplateView {
  let kind: HTML
  let value: HTML
  let url: SafeURL?
  let label: HTML?
  let hours: HTML?
  let cost: HTML?

  static let shape = ViewShape<ContactView>(
    "contact",
    [
      .html("kind", "“Phone”, “E-mail” …") { $0.kind },
      .html("value", "the number or address") { $0.value },
      .url("url", "the address that calls, writes to or opens it") { $0.url },
      .html("label", "what it is for") { $0.label },
      .html("hours", "when it is open") { $0.hours },
      .html("cost", "what it costs") { $0.cost },
    ])
}
