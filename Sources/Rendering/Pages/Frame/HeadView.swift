internal import Templates

/// What the frame of one page says about it.
struct HeadView: TemplateView {
  /// The same page in another language.
  struct Version: TemplateView {
    let tag: String
    let name: String
    let url: SafeURL?
    let isCurrent: Bool

    static let shape = ViewShape<Version>("version")

    static func fields(_ fields: inout ViewFields, _ view: Version?) {
      fields.text("tag", "the language (BCP 47)", view?.tag)
      fields.text("name", "its name in itself", view?.name)
      fields.url("url", "the page in that language", view?.url)
      fields.flag("isCurrent", "whether it is the page itself", view?.isCurrent)
    }
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

  static let shape = ViewShape<HeadView>("page")

  static func fields(_ fields: inout ViewFields, _ view: HeadView?) {
    fields.text("pageKind", "the kind of page", view?.pageKind)
    fields.text("headTitle", "the title of the page with the name of the portal", view?.headTitle)
    fields.text("pageTitle", "the title of the page without markup, for attributes", view?.pageTitle)
    fields.text("description", "what the page is about, for search engines", view?.description)
    fields.url("canonical", "the full address of the page, or of the page it repeats", view?.canonical)
    fields.list("alternates", "the full addresses of its translations, its own included", view?.alternates)
    fields.url("standardVersion", "the full address for readers of other languages", view?.standardVersion)
    fields.list("versions", "the same page in each language of the portal", view?.versions)
    fields.list("crumbs", "the way back to the home page", view?.crumbs)
    fields.html("here", "the name of the page at the end of that way", view?.here)
    fields.html("notice", "that parts are not yet translated", view?.notice)
    fields.json("data", "structured data (JSON-LD)", view?.data)
    fields.flag("isHidden", "whether search engines shall leave the page out", view?.isHidden)
    fields.list("scripts", "the scripts that the page uses; it works without", view?.scripts)
    fields.list("modules", "the modules that these scripts import", view?.modules)
  }
}
