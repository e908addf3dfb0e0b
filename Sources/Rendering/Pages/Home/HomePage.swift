internal import CatalogueModel
internal import Templates

/// The home page: what do you need to do?
struct HomeView: TemplateView {
  let title: HTML
  let tagline: HTML?
  let example: HTML?
  let lifeEvents: [LinkView]
  let mostUsed: [LinkView]
  let topics: [LinkView]
  let audiences: [LinkView]

  static let shape = ViewShape<HomeView>("home page")

  static func fields(_ fields: inout ViewFields, _ view: HomeView?) {
    fields.html("title", "the question at its top", view?.title)
    fields.html("tagline", "the portal in one sentence", view?.tagline)
    fields.html("example", "an example of what one may look for", view?.example)
    fields.list("lifeEvents", "the life events, with what they are about as note", view?.lifeEvents)
    fields.list("mostUsed", "the procedures asked for most", view?.mostUsed)
    fields.list("topics", "the topics, with the number of procedures as note", view?.topics)
    fields.list("audiences", "for whom there are procedures", view?.audiences)
    fields.flag("hasLifeEvents", "whether there are any `lifeEvents`", view?.lifeEvents.isEmpty == false)
    fields.flag("hasMostUsed", "whether there are any `mostUsed`", view?.mostUsed.isEmpty == false)
    fields.flag("hasTopics", "whether there are any `topics`", view?.topics.isEmpty == false)
    fields.flag("hasAudiences", "whether there are any `audiences`", view?.audiences.isEmpty == false)
  }
}

extension Writer {
  func homePage() -> PageContent {
    let portal = edition.catalogue.portal
    let mostUsed = portal.mostUsed.filter { reference in
      edition.outline(of: reference.id).map { !$0.validity.isPast(on: asOf) } ?? false
    }
    let view = HomeView(
      title: message(.homeQuestion), tagline: html(portal.tagline), example: example(mostUsed),
      lifeEvents: edition.catalogue.lifeEventsInOrder.map { event in
        LinkView(html(event.title), url(.lifeEvent(event.id)), note: html(event.summary))
      },
      mostUsed: mostUsed.map(procedure), topics: topicLinks(), audiences: audienceLinks())
    var content = PageContent(.home, title: text(portal.name), view.record)
    content.description = portal.summary.map(text) ?? portal.tagline.map(text)
    content.translations = portal.name
    content.data = edition.structured.home(in: edition.language)
    content.scripts = ["search-box"]
    return content
  }

  /// “For example: birth certificate”: the first keyword of the procedure asked for most.
  private func example(_ mostUsed: [Reference]) -> HTML? {
    let keyword = mostUsed.lazy.compactMap { reference in
      self.edition.outline(of: reference.id)?.keywords?[exactly: self.edition.language]?.first
    }.first
    return keyword.map { message(.homeExample, ["example": $0]) }
  }

  func topicLinks() -> [LinkView] {
    say.inOrder(Array(edition.catalogue.topics)) { $0.name.text(in: edition.language) }.map { topic in
      LinkView(
        html(topic.name), url(.topic(topic.id)),
        note: count(edition.relations.procedures(ofTopic: topic.id)?.count ?? 0))
    }
  }

  func audienceLinks() -> [LinkView] {
    edition.audiences.map { audience in
      self.audience(audience).noted(message(PageMessage.note(of: audience)))
    }
  }

  /// “12 procedures”.
  func count(_ procedures: Int) -> HTML { html(say.count(PageMessage.countProcedures.rawValue, procedures)) }
}

extension Edition {
  /// The audiences for which there are procedures.
  var audiences: [Procedure.Audience] {
    Procedure.Audience.allCases.filter { relations.procedures(of: $0) != nil }
  }
}
