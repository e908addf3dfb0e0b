internal import Analysis
internal import CatalogueModel
internal import Templates

/// “What has changed”: the newest day first, below each day what changed in which procedure.
struct ChangesView: TemplateView {
  struct Day: TemplateView {
    let day: HTML
    let subjects: [Subject]

    static let shape = ViewShape<Day>("day in the past")

    static func fields(_ fields: inout ViewFields, _ view: Day?) {
      fields.html("day", "the date in words", view?.day)
      fields.list("subjects", "what has changed on that day", view?.subjects)
    }
  }

  /// A procedure, an office or an act of which something has changed.
  struct Subject: TemplateView {
    let link: LinkView?
    let lines: [LineView]

    static let shape = ViewShape<Subject>("subject of a change")

    static func fields(_ fields: inout ViewFields, _ view: Subject?) {
      fields.record("link", "the thing that changed, if it is there", view?.link)
      fields.list("lines", "what has changed", view?.lines)
    }
  }

  let title: HTML
  let days: [Day]
  let feed: SafeURL?

  static let shape = ViewShape<ChangesView>("page of changes")

  static func fields(_ fields: inout ViewFields, _ view: ChangesView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.list("days", "what has changed, the newest day first", view?.days)
    fields.url("feed", "the same as a feed (Atom)", view?.feed)
    fields.flag("hasDays", "whether there are any `days`", view?.days.isEmpty == false)
  }
}

extension Writer {
  func changesPage() -> PageContent {
    let title = say(ChangeMessage.title)
    var days: [ChangesView.Day] = []
    var rest = edition.history.entries[...]
    while let day = rest.first?.day {
      let entries = rest.prefix { $0.day == day }
      rest = rest.dropFirst(entries.count)
      days.append(ChangesView.Day(day: html(say.date(day)), subjects: subjects(Array(entries))))
    }
    let feed = edition.addresses.path(ofFile: edition.feedFile())
    let view = ChangesView(title: html(title), days: days, feed: SafeURL(feed))
    var content = PageContent(.changes, title: title, view.record)
    content.description = say(ChangeMessage.lede)
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    return content
  }

  /// The entries of a day, those about one thing together, in the order in which the things are first named.
  private func subjects(_ entries: [ChangeHistory.Entry]) -> [ChangesView.Subject] {
    var order: [String] = []
    var links: [String: LinkView] = [:]
    var lines: [String: [LineView]] = [:]
    for entry in entries {
      let (subject, link, said) = told(entry)
      if lines[subject] == nil { order.append(subject) }
      links[subject] = links[subject] ?? link
      lines[subject, default: []] += said
    }
    return order.map { ChangesView.Subject(link: links[$0], lines: lines[$0] ?? []) }
  }

  private func told(_ entry: ChangeHistory.Entry) -> (subject: String, link: LinkView?, lines: [LineView]) {
    switch entry.text {
    case .dated(let change):
      let link = LinkView(html(text(change.name)), entry.page.flatMap(url))
      return (change.subject, link, [LineView(html(say.sentence(changeWording.founded(change))))])
    case .recorded(let change):
      let name = change.about.flatMap { $0.name(in: edition.catalogue) }
      let link = name.map { LinkView(html($0), entry.page.flatMap(url)) }
      let subject = change.about.map { "\($0.kind.rawValue)/\($0.id)" } ?? "recorded \(change.id)"
      let lines = [change.text, change.note].compactMap { $0 }.map { LineView(html($0)) }
      return (name == nil ? "recorded \(change.id)" : subject, link, lines)
    }
  }

  /// The words for changes, with texts of other languages marked as such.
  var changeWording: ChangeWording {
    ChangeWording(say, languages: edition.catalogue.portal.languages, style: .sentence) { self.text($0) }
  }
}
