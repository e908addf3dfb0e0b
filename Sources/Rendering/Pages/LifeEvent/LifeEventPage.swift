internal import CatalogueModel
internal import Templates

/// A life event: a road with stations.
struct LifeEventView: TemplateView {
  struct Station: TemplateView {
    let name: HTML
    let url: SafeURL?
    let isFirst: Bool
    let when: HTML?
    let why: HTML?
    let cost: HTML
    let time: HTML
    let authority: LinkView?
    let mark: HTML?

    static let shape = ViewShape<Station>("station")

    static func fields(_ fields: inout ViewFields, _ view: Station?) {
      fields.html("name", "the title of the procedure", view?.name)
      fields.url("url", "its page", view?.url)
      fields.flag("isFirst", "whether it is what to do first", view?.isFirst)
      fields.html("when", "when to do it", view?.when)
      fields.html("why", "why to do it", view?.why)
      fields.html("cost", "what it costs, in a few words", view?.cost)
      fields.html("time", "how long it takes, in a few words", view?.time)
      fields.record("authority", "who decides", view?.authority)
      fields.html("mark", "that it changes soon", view?.mark)
    }
  }

  let title: HTML
  let summary: HTML?
  let cost: TicketView.Entry
  let time: TicketView.Entry
  let documents: TicketView.Entry
  let stations: [Station]
  let guidance: HTML?
  let guidanceLanguage: String?
  let guidanceDirection: String?

  static let shape = ViewShape<LifeEventView>("life event page")

  static func fields(_ fields: inout ViewFields, _ view: LifeEventView?) {
    fields.html("title", "the title of the life event", view?.title)
    fields.html("summary", "what it is about", view?.summary)
    fields.record("cost", "what all procedures cost together", view?.cost)
    fields.record("time", "the longest time of all procedures", view?.time)
    fields.record("documents", "how many documents are needed", view?.documents)
    fields.list("stations", "the procedures in the order in which people need them", view?.stations)
    fields.html("guidance", "what editors wrote about it", view?.guidance)
    fields.text(
      "guidanceLanguage", "the language of the guidance where it is not the page's", view?.guidanceLanguage)
    fields.text("guidanceDirection", "the direction of that language", view?.guidanceDirection)
  }
}

extension Writer {
  func lifeEventPage(_ event: LifeEvent) -> PageContent {
    let stations = event.stations.compactMap { station in
      edition.catalogue.procedures[station.procedure.id].map { (station, $0) }
    }.filter { !$0.1.validity.isPast(on: asOf) }
    let totals = LifeEventTotals(stations.map(\.1), on: asOf)
    let guidance = self.guidance(GuidanceKey(.lifeEvent, event.id), procedure: nil)
    let view = LifeEventView(
      title: html(event.title), summary: html(event.summary), cost: cost(totals), time: time(totals),
      documents: documents(totals),
      stations: stations.enumerated().map { station($1.0, $1.1, isFirst: $0 == 0) },
      guidance: guidance?.html, guidanceLanguage: guidance?.language, guidanceDirection: guidance?.direction)
    var content = PageContent(.lifeEvent, title: text(event.title), view.record)
    content.description = event.summary.map(text)
    content.crumbs = [homeCrumb, crumb(.lifeEventIndexHeading, .lifeEvents)]
    content.here = html(event.title)
    content.translations = event.title
    let way = dataCrumbs([
      (say(PageMessage.lifeEventIndexHeading.rawValue), .lifeEvents), (content.title, .lifeEvent(event.id)),
    ])
    content.data = edition.structured.lifeEvent(event, crumbs: way, in: edition.language)
    return content
  }

  private func station(
    _ station: LifeEvent.Station, _ procedure: Procedure, isFirst: Bool
  ) -> LifeEventView.Station {
    let link = self.procedure(station.procedure)
    let day = procedure.shownDay(on: asOf)
    let shortest = TimeOutline(procedure, on: day).shortest
    return LifeEventView.Station(
      name: link.name, url: link.url, isFirst: isFirst, when: html(station.when), why: html(station.why),
      cost: html(say.sentence(costLine(CostOutline(procedure, on: day)))),
      time: shortest.map { html(say.sentence(say.within($0.duration))) } ?? message(.ticketNotStated),
      authority: procedure.authority.map(organisation),
      mark: edition.catalogue.procedures.position(of: procedure.id).flatMap(soonMark))
  }

  // MARK: Totals

  private func cost(_ totals: LifeEventTotals) -> TicketView.Entry {
    var notes: [LineView] = []
    let sums = totals.sums.map(say.money)
    let main: HTML
    if sums.isEmpty {
      main = message(
        totals.open > 0
          ? .lifeEventCostUnknown : totals.depending > 0 ? .lifeEventCostByCase : .lifeEventCostFree)
    } else if totals.depending + totals.open == 0 {
      main = html(say.list(sums, .and))
    } else {
      main = message(.lifeEventAtLeast, ["amount": say.list(sums, .and)])
    }
    if totals.dependsOnChannel { notes.append(LineView(message(.lifeEventCostCheapest))) }
    if totals.depending > 0 {
      notes.append(LineView(html(say.count(PageMessage.lifeEventCostDepends.rawValue, totals.depending))))
    }
    if totals.open > 0 {
      notes.append(LineView(html(say.count(PageMessage.lifeEventCostOpen.rawValue, totals.open))))
    }
    return TicketView.Entry(main: main, notes: notes)
  }

  private func time(_ totals: LifeEventTotals) -> TicketView.Entry {
    guard let longest = totals.longest else {
      return TicketView.Entry(main: message(.lifeEventTimeNotStated))
    }
    return TicketView.Entry(
      main: html(say.sentence(say.duration(longest.duration))),
      notes: [LineView(message(.lifeEventTimeOf, ["procedure": text(longest.procedure.title)]))])
  }

  private func documents(_ totals: LifeEventTotals) -> TicketView.Entry {
    var notes = [LineView(message(.lifeEventDocumentsHeld))]
    if totals.moreDocuments > 0 {
      notes.insert(
        LineView(html(say.count(PageMessage.lifeEventDocumentsMore.rawValue, totals.moreDocuments))), at: 0)
    }
    return TicketView.Entry(
      main: html(say.count(PageMessage.countDocuments.rawValue, totals.documents)), notes: notes)
  }
}
