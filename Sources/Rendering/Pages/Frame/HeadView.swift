internal import Templates

/// What the frame of one page says about it.
struct HeadView: TemplateView {
  /// The same page in another language.
  struct Version: TemplateView {
    let tag: String
    let name: String
    let url: SafeURL?
    let isCurrent: Bool

    static let shape = ViewShape<Version>(
      "version",
      [
        .text("tag", "the language (BCP 47)") { $0.tag },
        .text("name", "its name in itself") { $0.name },
        .url("url", "the page in that language") { $0.url },
        .flag("isCurrent", "whether it is the page itself") { $0.isCurrent },
      ])
  }

  var pageKind: String
  var headTitle: String
  var pageTitle: String
  var description: String?
  var canonical: SafeURL?
  var alternates: [Version] = []
  var standardVersion: SafeURL?
  var versions: [Version] = []
  var crumbs: [LinkView] = []
  var here: HTML?
  var notice: HTML?
  var data: JSONText?
  var isHidden = false
  var scripts: [ScriptView] = []
  var modules: [ScriptView] = []

  static let shape = ViewShape<HeadView>(
    "page",
    [
      .text("pageKind", "the kind of page") { $0.pageKind },
      .text("headTitle", "the title of the page with the name of the portal") { $0.headTitle },
      .text("pageTitle", "the title of the page without markup, for attributes") { $0.pageTitle },
      .text("description", "what the page is about, for search engines") { $0.description },
      .url("canonical", "the full address of the page, or of the page it repeats") { $0.canonical },
      .list("alternates", "the full addresses of its translations, its own included") { $0.alternates },
      .url("standardVersion", "the full address for readers of other languages") { $0.standardVersion },
      .list("versions", "the same page in each language of the portal") { $0.versions },
      .list("crumbs", "the way back to the home page") { $0.crumbs },
      .html("here", "the name of the page at the end of that way") { $0.here },
      .html("notice", "that parts are not yet translated") { $0.notice },
      .json("data", "structured data (JSON-LD)") { $0.data },
      .flag("isHidden", "whether search engines shall leave the page out") { $0.isHidden },
      .list("scripts", "the scripts that the page uses; it works without") { $0.scripts },
      .list("modules", "the modules that these scripts import") { $0.modules },
    ])
}
