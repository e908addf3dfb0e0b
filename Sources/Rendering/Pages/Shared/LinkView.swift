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

  static let shape = ViewShape<LinkView>(
    "link",
    [
      .html("name", "the name of what it leads to") { $0.name },
      .url("url", "where it leads; empty where there is no page") { $0.url },
      .html("note", "a remark beside it") { $0.note },
    ])
}

/// One line of text.
struct LineView: TemplateView {
  let text: HTML

  init(_ text: HTML) { self.text = text }

  static let shape = ViewShape<LineView>("line", [.html("text", "the line") { $0.text }])
}

/// An act that is cited, with the clause where one is given.
struct CitationView: TemplateView {
  let name: HTML
  let url: SafeURL?
  /// Where the name is the title.
  var number: HTML?
  let clause: HTML?

  static let shape = ViewShape<CitationView>(
    "citation",
    [
      .html("name", "the number of the act; in the list of rules its title") { $0.name },
      .url("url", "the page of the act") { $0.url },
      .html("number", "the number of the act where the name is its title") { $0.number },
      .html("clause", "the article or clause") { $0.clause },
    ])
}

/// A heading with links below it.
struct LinkGroupView: TemplateView {
  let anchor: String
  let heading: HTML
  let url: SafeURL?
  let links: [LinkView]

  static let shape = ViewShape<LinkGroupView>(
    "link group",
    [
      .text("anchor", "the id of the heading") { $0.anchor },
      .html("heading", "the heading") { $0.heading },
      .url("url", "the page of the heading, if it has one") { $0.url },
      .list("links", "the links below it") { $0.links },
    ])
}
