internal import CatalogueModel
internal import Templates

/// A page that lists all of a kind: life events, topics, offices, documents, acts.
struct IndexView: TemplateView {
  let title: HTML
  /// Groups with a heading; one without a heading where the list has no parts.
  let groups: [LinkGroupView]

  static let shape = ViewShape<IndexView>("index page")

  static func fields(_ fields: inout ViewFields, _ view: IndexView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.list("groups", "the parts of the list; the heading of an only part is empty", view?.groups)
  }
}

extension Writer {
  func lifeEventsPage() -> PageContent {
    let events = edition.catalogue.lifeEventsInOrder.map { event in
      LinkView(html(event.title), url(.lifeEvent(event.id)), note: html(event.summary))
    }
    return index(.lifeEvents, .lifeEventIndexHeading, events)
  }

  func topicsPage() -> PageContent {
    let topics = say.inOrder(Array(edition.catalogue.topics)) { $0.name.text(in: edition.language) }
    let links = topics.map { topic in
      LinkView(html(topic.name), url(.topic(topic.id)), note: html(topic.summary))
    }
    return index(.topics, .topicIndexHeading, links)
  }

  func organisationsPage() -> PageContent {
    let open = edition.catalogue.organisations.filter { !$0.validity.isPast(on: asOf) }
    let groups = Organisation.Kind.allCases.compactMap { kind -> LinkGroupView? in
      let members = say.inOrder(open.filter { $0.kind == kind }) { $0.name.text(in: edition.language) }
      guard !members.isEmpty else { return nil }
      return LinkGroupView(
        anchor: kind.rawValue, heading: message(PageMessage.group(of: kind)), url: nil,
        links: members.map { organisation in
          LinkView(html(organisation.name), url(.organisation(organisation.id)))
        })
    }
    return index(.organisations, .organisationIndexHeading, groups)
  }

  func evidenceIndexPage() -> PageContent {
    let all = say.inOrder(Array(edition.catalogue.evidence)) { $0.name.text(in: edition.language) }
    return index(
      .evidenceIndex, .evidenceIndexHeading,
      all.map { LinkView(html($0.name), url(.evidence($0.id)), note: html($0.summary)) })
  }

  func actsPage() -> PageContent {
    let all = say.inOrder(Array(edition.catalogue.acts)) { $0.title.text(in: edition.language) }
    return index(
      .acts, .actIndexHeading,
      all.map { LinkView(html($0.title), url(.act($0.id)), note: HTML(escaping: $0.number)) })
  }

  private func index(_ kind: PageKind, _ heading: PageMessage, _ links: [LinkView]) -> PageContent {
    index(kind, heading, [LinkGroupView(anchor: "all", heading: HTML(), url: nil, links: links)])
  }

  private func index(_ kind: PageKind, _ heading: PageMessage, _ groups: [LinkGroupView]) -> PageContent {
    let title = say(heading.rawValue)
    var content = PageContent(kind, title: title, IndexView(title: html(title), groups: groups).record)
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    return content
  }

  /// The beginning of the way back.
  var homeCrumb: LinkView { LinkView(message(.frameHome), url(.home)) }

  /// A page of a list on the way back.
  func crumb(_ heading: PageMessage, _ page: PageID) -> LinkView { LinkView(message(heading), url(page)) }
}
