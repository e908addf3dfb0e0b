internal import CatalogueModel
internal import Templates

/// The page that searches. Without a script it says how to find a procedure otherwise.
struct SearchPageView: TemplateView {
  /// Something that results are limited to.
  struct Filter: TemplateView {
    let id: String
    let value: Int
    let name: HTML
    let url: SafeURL?

    static let shape = ViewShape<Filter>("filter of results")

    static func fields(_ fields: inout ViewFields, _ view: Filter?) {
      fields.text("id", "its name in addresses, which stays when numbers change", view?.id)
      fields.text(
        "value", "its number in the index; that of an audience is a bit mask", (view?.value).map(String.init))
      fields.html("name", "its name", view?.name)
      fields.url("url", "its page", view?.url)
    }
  }

  let title: HTML
  let topics: [Filter]
  let audiences: [Filter]
  let lifeEvents: [Filter]

  static let shape = ViewShape<SearchPageView>("search page")

  static func fields(_ fields: inout ViewFields, _ view: SearchPageView?) {
    fields.html("title", "the title of the page", view?.title)
    fields.list("topics", "the topics that have procedures", view?.topics)
    fields.list("audiences", "for whom there are procedures", view?.audiences)
    fields.list("lifeEvents", "the life events that need procedures", view?.lifeEvents)
    fields.flag("hasTopics", "whether there are any `topics`", view?.topics.isEmpty == false)
    fields.flag("hasAudiences", "whether there are any `audiences`", view?.audiences.isEmpty == false)
    fields.flag("hasLifeEvents", "whether there are any `lifeEvents`", view?.lifeEvents.isEmpty == false)
  }
}

extension Writer {
  func searchPage() -> PageContent {
    let title = say(SearchMessage.heading)
    let filters = edition.filters
    let topics = say.inOrder(filters.topics) { $0.name.text(in: edition.language) }
    let view = SearchPageView(
      title: html(title),
      topics: topics.map { filter($0.id, filters.number(of: $0.id), $0.name, .topic($0.id)) },
      audiences: edition.audiences.map { audience in
        SearchPageView.Filter(
          id: audience.rawValue, value: SearchFilters.mask(of: audience), name: self.audience(audience).name,
          url: url(.audience(audience)))
      },
      lifeEvents: filters.lifeEvents.map {
        filter($0.id, filters.number(ofEvent: $0.id), $0.title, .lifeEvent($0.id))
      })
    var content = PageContent(.search, title: title, view.record)
    (content.crumbs, content.here) = ([homeCrumb], html(title))
    // Not for search engines, but a page like others: it says where it stands in each language.
    (content.isHidden, content.isStep) = (true, true)
    content.scripts = ["search-box", "search-page"]
    return content
  }

  private func filter(
    _ id: EntityID, _ number: Int?, _ name: LocalizedText, _ page: PageID
  ) -> SearchPageView.Filter {
    SearchPageView.Filter(id: id.text, value: number ?? 0, name: html(name), url: url(page))
  }
}

/// What results can be limited to, numbered once for all languages: the page and the index must agree.
struct SearchFilters: Sendable {
  /// The topics that have procedures, by their ids; the place of each is its number.
  let topics: [Topic]
  /// The life events that have procedures, in the portal's order; the place of each is its number.
  let lifeEvents: [LifeEvent]
  private let topicNumbers: [EntityID: Int]
  private let eventNumbers: [EntityID: Int]

  init(_ catalogue: Catalogue, _ relations: Relations) {
    topics = catalogue.topics.filter { relations.byTopic[$0.id] != nil }
    let needed = Set(
      relations.current.flatMap { relations.lifeEvents[catalogue.procedures[$0].id] ?? [] })
    lifeEvents = catalogue.lifeEventsInOrder.filter { needed.contains($0.id) }
    topicNumbers = Dictionary(uniqueKeysWithValues: topics.enumerated().map { ($0.element.id, $0.offset) })
    eventNumbers = Dictionary(
      uniqueKeysWithValues: lifeEvents.enumerated().map { ($0.element.id, $0.offset) })
  }

  func number(of topic: EntityID) -> Int? { topicNumbers[topic] }
  func number(ofEvent event: EntityID) -> Int? { eventNumbers[event] }

  /// The bit by which the index knows an audience.
  static func mask(of audience: Procedure.Audience) -> Int {
    1 << (Procedure.Audience.allCases.firstIndex(of: audience) ?? 0)
  }
}
