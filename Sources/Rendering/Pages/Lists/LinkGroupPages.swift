internal import Analysis
internal import CatalogueModel
internal import Templates

/// A page of headings with links below them: all procedures, the site map.
struct LinkGroupsView: TemplateView {
  let title: HTML
  let groups: [LinkGroupView]
  let pages: [LinkView]

  static let shape = ViewShape<LinkGroupsView>("page of links")

  static func fields(_ fields: inout ViewFields, _ view: LinkGroupsView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.list("groups", "the headings with their links", view?.groups)
    fields.list(
      "pages", "the portal's own pages (site map); the topics, where there are too many procedures to list",
      view?.pages)
    fields.flag("hasPages", "whether there are any `pages`", view?.pages.isEmpty == false)
  }
}

extension Writer {
  /// All procedures by topic; where there are too many, the topics, and where to find what has none.
  func allProceduresPage() -> PageContent {
    guard edition.directory.order.count > edition.limits.all else {
      return groupsPage(.allProcedures, .allHeading, proceduresByTopic())
    }
    let without = edition.relations.proceduresWithoutTopic
    let others = LinkView(message(.topicOther), url(.alphabet), note: count(without.count))
    let links = topicLinks() + (without.isEmpty ? [] : [others])
    return groupsPage(.allProcedures, .allHeading, [], pages: links)
  }

  private func proceduresByTopic() -> [LinkGroupView] {
    func links(_ positions: [Int]) -> [LinkView] { inOrder(positions).map { edition.procedures[$0] } }
    let topics = say.inOrder(Array(edition.catalogue.topics)) { $0.name.text(in: edition.language) }
    var groups = topics.compactMap { topic -> LinkGroupView? in
      guard let members = edition.relations.procedures(ofTopic: topic.id) else { return nil }
      return LinkGroupView(
        anchor: topic.id.text, heading: html(topic.name), url: url(.topic(topic.id)), links: links(members))
    }
    if !edition.relations.proceduresWithoutTopic.isEmpty {
      groups.append(
        LinkGroupView(
          anchor: "other-procedures", heading: message(.topicOther), url: nil,
          links: links(edition.relations.proceduresWithoutTopic)))
    }
    return groups
  }

  func siteMapPage() -> PageContent {
    let catalogue = edition.catalogue
    func group(_ heading: PageMessage, _ page: PageID, _ links: [LinkView]) -> LinkGroupView? {
      guard !links.isEmpty, let url = url(page) else { return nil }
      return LinkGroupView(anchor: heading.rawValue, heading: message(heading), url: url, links: links)
    }
    let groups = [
      group(.lifeEventIndexHeading, .lifeEvents, catalogue.lifeEventsInOrder.compactMap { lifeEvent($0.id) }),
      group(.topicIndexHeading, .topics, topicLinks().map { $0.noted(nil) }),
      group(.azHeading, .alphabet, [crumb(.azHeading, .alphabet), crumb(.allHeading, .allProcedures)]),
      group(
        .organisationIndexHeading, .organisations,
        catalogue.organisations.isEmpty ? [] : [crumb(.organisationIndexHeading, .organisations)]),
      group(
        .evidenceIndexHeading, .evidenceIndex,
        catalogue.evidence.isEmpty ? [] : [crumb(.evidenceIndexHeading, .evidenceIndex)]),
      group(.actIndexHeading, .acts, catalogue.acts.isEmpty ? [] : [crumb(.actIndexHeading, .acts)]),
    ]
    var pages = catalogue.pages.map { LinkView(html($0.title), url(.page($0.id))) }
    if edition.asksForCompleteness {
      pages.append(LinkView(html(say(BoardMessage.completenessHeading.rawValue)), url(.completeness)))
    }
    if edition.asksAgain { pages.append(crumb(.onceOnlyHeading, .onceOnly)) }
    return groupsPage(
      .siteMap, .siteMapHeading, groups.compactMap { $0 },
      pages: pages + [LinkView(html(say(ChangeMessage.title)), url(.changes))]
        + audienceLinks().map { $0.noted(nil) })
  }

  private func groupsPage(
    _ kind: PageKind, _ heading: PageMessage, _ groups: [LinkGroupView], pages: [LinkView] = []
  ) -> PageContent {
    let title = say(heading.rawValue)
    let view = LinkGroupsView(title: html(title), groups: groups, pages: pages)
    var content = PageContent(kind, title: title, view.record)
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    return content
  }
}
