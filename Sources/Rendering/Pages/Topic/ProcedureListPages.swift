internal import CatalogueModel
internal import Templates

/// A topic or an audience: a list of procedures.
struct ProcedureListView: TemplateView {
  let title: HTML
  let summary: HTML?
  let procedures: [LinkView]
  let lifeEvents: [LinkView]

  static let shape = ViewShape<ProcedureListView>("list of procedures")

  static func fields(_ fields: inout ViewFields, _ view: ProcedureListView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.html("summary", "what it is about", view?.summary)
    fields.list("procedures", "the procedures, with what each is for as note", view?.procedures)
    fields.list("lifeEvents", "the life events in which they are needed", view?.lifeEvents)
    fields.flag("hasProcedures", "whether there are any `procedures`", view?.procedures.isEmpty == false)
    fields.flag("hasLifeEvents", "whether there are any `lifeEvents`", view?.lifeEvents.isEmpty == false)
  }
}

extension Writer {
  func topicPage(_ topic: Topic) -> PageContent {
    let members = edition.relations.byTopic[topic.id] ?? []
    let view = ProcedureListView(
      title: html(topic.name), summary: html(topic.summary), procedures: summaries(members),
      lifeEvents: lifeEvents(of: members))
    var content = PageContent(.topic, title: text(topic.name), view.record)
    content.description = topic.summary.map(text)
    content.crumbs = [homeCrumb, crumb(.topicIndexHeading, .topics)]
    content.here = html(topic.name)
    content.translations = topic.name
    return content
  }

  func audiencePage(_ audience: Procedure.Audience) -> PageContent {
    let title = say(PageMessage.name(of: audience).rawValue)
    let note = say(PageMessage.note(of: audience).rawValue)
    let members = edition.relations.byAudience[audience] ?? []
    let view = ProcedureListView(
      title: html(title), summary: html(note), procedures: summaries(members),
      lifeEvents: lifeEvents(of: members))
    var content = PageContent(.audience, title: title, view.record)
    content.description = note
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    return content
  }

  /// Procedures in alphabetical order, each with what it is for.
  func summaries(_ positions: [Int]) -> [LinkView] {
    inOrder(positions).map { position in
      edition.procedures[position].noted(html(edition.catalogue.procedures[position].summary))
    }
  }

  /// Positions of procedures in the alphabetical order of their titles.
  func inOrder(_ positions: [Int]) -> [Int] {
    positions.sorted { edition.procedureRank[$0] < edition.procedureRank[$1] }
  }

  private func lifeEvents(of positions: [Int]) -> [LinkView] {
    let ids = Set(
      positions.flatMap { edition.relations.lifeEvents[edition.catalogue.procedures[$0].id] ?? [] })
    return ids.sorted().compactMap(lifeEvent)
  }
}
