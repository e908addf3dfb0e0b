internal import Templates

/// A link, or a name where there is nothing to go to.
struct LinkView: TemplateView {
  let name: HTML
  let url: SafeURL?
  let note: HTML?

  init(_ name: HTML, _ url: SafeURL?, note: HTML? = nil) {
    (self.name, self.url, self.note) = (name, url, note)
  }

  func noted(_ note: HTML?) -> LinkView { LinkView(name, url, note: note) }

  static let shape = ViewShape<LinkView>("link")

  static func fields(_ fields: inout ViewFields, _ view: LinkView?) {
    fields.html("name", "the name of what it leads to", view?.name)
    fields.url("url", "where it leads; empty where there is no page", view?.url)
    fields.html("note", "a remark beside it", view?.note)
  }
}

/// One line of text.
struct LineView: TemplateView {
  let text: HTML

  init(_ text: HTML) { self.text = text }

  static let shape = ViewShape<LineView>("line")

  static func fields(_ fields: inout ViewFields, _ view: LineView?) {
    fields.html("text", "the line", view?.text)
  }
}

/// An act that is cited, with the clause where one is given.
struct CitationView: TemplateView {
  let name: HTML
  let url: SafeURL?
  /// Where the name is the title.
  var number: HTML?
  let clause: HTML?

  static let shape = ViewShape<CitationView>("citation")

  static func fields(_ fields: inout ViewFields, _ view: CitationView?) {
    fields.html("name", "the number of the act; in the list of rules its title", view?.name)
    fields.url("url", "the page of the act", view?.url)
    fields.html("number", "the number of the act where the name is its title", view?.number)
    fields.html("clause", "the article or clause", view?.clause)
  }
}

/// A heading with links below it.
struct LinkGroupView: TemplateView {
  let anchor: String
  let heading: HTML
  let url: SafeURL?
  let links: [LinkView]

  static let shape = ViewShape<LinkGroupView>("link group")

  static func fields(_ fields: inout ViewFields, _ view: LinkGroupView?) {
    fields.text("anchor", "the id of the heading", view?.anchor)
    fields.html("heading", "the heading", view?.heading)
    fields.url("url", "the page of the heading, if it has one", view?.url)
    fields.list("links", "the links below it", view?.links)
  }
}
