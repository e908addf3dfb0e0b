internal import CatalogueModel
internal import Templates

/// A topic or an audience: a list of procedures, or the pages over which it goes, or one of these.
struct ProcedureListView: TemplateView {
  var title: HTML
  var summary: HTML?
  var procedures: [LinkView] = []
  var lifeEvents: [LinkView] = []
  var pages = ListPagesView()

  static let shape = ViewShape<ProcedureListView>("list of procedures")

  static func fields(_ fields: inout ViewFields, _ view: ProcedureListView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.html("summary", "what it is about", view?.summary)
    fields.list("procedures", "the procedures, with what each is for as note", view?.procedures)
    fields.list("lifeEvents", "the life events in which they are needed", view?.lifeEvents)
    ListPagesView.add(to: &fields, view?.pages)
    fields.flag("hasProcedures", "whether there are any `procedures`", view?.procedures.isEmpty == false)
    fields.flag("hasLifeEvents", "whether there are any `lifeEvents`", view?.lifeEvents.isEmpty == false)
  }
}

extension Writer {
  /// - Parameter part: the number of a page of its procedures, where they go over several; nil for the topic itself.
  func topicPage(_ topic: Topic, part: Int? = nil) -> PageContent {
    let list = list(edition.relations.procedures(ofTopic: topic.id) ?? []) { .topicPart(topic.id, $0 + 1) }
    let name = text(topic.name)
    var content = page(.topic, of: list, part: part, name: name, summary: topic.summary.map(text))
    content.crumbs = [homeCrumb, crumb(.topicIndexHeading, .topics)]
    if part != nil { content.crumbs.append(LinkView(html(name), url(.topic(topic.id)))) }
    content.translations = topic.name
    return content
  }

  func audiencePage(_ audience: Procedure.Audience, part: Int? = nil) -> PageContent {
    let list = list(edition.relations.procedures(of: audience) ?? []) { .audiencePart(audience, $0 + 1) }
    let name = say(PageMessage.name(of: audience).rawValue)
    var content = page(
      .audience, of: list, part: part, name: name, summary: say(PageMessage.note(of: audience).rawValue))
    content.crumbs = [homeCrumb]
    if part != nil { content.crumbs.append(LinkView(html(name), url(.audience(audience)))) }
    return content
  }

  private func list(_ members: [Int], page: @escaping (Int) -> PageID) -> DividedList {
    DividedList(
      members: inOrder(members), parts: Division.parts(of: members.count, upTo: edition.limits.group),
      page: page)
  }

  /// The page of a list itself, or of a part of it.
  private func page(
    _ kind: PageKind, of list: DividedList, part: Int?, name: String, summary: String?
  ) -> PageContent {
    guard let part = part.map({ $0 - 1 }), list.parts.indices.contains(part) else {
      var view = ProcedureListView(title: html(name), summary: summary.map { html($0) })
      view.procedures = list.isDivided ? [] : summaries(list.members)
      view.pages = pages(of: list)
      view.lifeEvents = lifeEvents(of: list.members)
      var content = PageContent(kind, title: name, view.record)
      (content.description, content.here) = (summary, html(name))
      return content
    }
    let title = title(ofPart: part, in: list, called: name)
    var view = ProcedureListView(title: html(title.text))
    view.procedures = summaries(Array(list.members[list.parts[part]]))
    view.pages = pages(around: part, in: list)
    var content = PageContent(kind, title: title.text, view.record)
    (content.titleEnd, content.here) = ([title.end], html(range(of: part, in: list)))
    return content
  }

  /// Procedures, each with what it is for.
  private func summaries(_ positions: [Int]) -> [LinkView] {
    positions.map { position in
      let summary = html(edition.outline(ofProcedureAt: position).summary)
      guard let mark = soonMark(position) else { return edition.procedures[position].noted(summary) }
      var note = summary ?? HTML()
      note.append(literal: " <strong>")
      note.append(mark)
      note.append(literal: "</strong>")
      return edition.procedures[position].noted(note)
    }
  }

  /// Positions of procedures in the alphabetical order of their titles.
  func inOrder(_ positions: [Int]) -> [Int] {
    edition.inOrder(positions)
  }

  /// Links in the alphabetical order of what they say.
  func inOrder(_ links: [LinkView]) -> [LinkView] {
    say.inOrder(links) { $0.name.string }
  }

  private func lifeEvents(of positions: [Int]) -> [LinkView] {
    let ids = Set(
      positions.flatMap { edition.relations.lifeEvents(of: edition.outline(ofProcedureAt: $0).id) })
    return inOrder(ids.sorted().compactMap(lifeEvent))
  }
}
