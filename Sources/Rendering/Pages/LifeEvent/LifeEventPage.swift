internal import Analysis
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

  /// Procedures that one can only do one after the other.
  struct PathView: TemplateView {
    let time: TicketView.Entry
    let procedures: [LinkView]
    let longest: [LinkView]
    let longestTime: HTML?

    static let shape = ViewShape<PathView>("longest chain")

    static func fields(_ fields: inout ViewFields, _ view: PathView?) {
      fields.record("time", "how long they take at least", view?.time)
      fields.list(
        "procedures", "the procedures, in the order in which one does them; none where it is a single one",
        view?.procedures)
      fields.flag("hasProcedures", "whether there are any `procedures`", view?.procedures.isEmpty == false)
      fields.list("longest", "the chain that is longer in some cases, where there is one", view?.longest)
      fields.html("longestTime", "how long that takes at least", view?.longestTime)
    }
  }

  let title: HTML
  let summary: HTML?
  let cost: TicketView.Entry
  let time: TicketView.Entry
  let documents: TicketView.Entry
  let path: PathView?
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
    fields.record(
      "path", "the longest chain of procedures of which each needs what the one before gives", view?.path)
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
      documents: documents(totals), path: path(stations.map(\.1)),
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
    return LifeEventView.Station(
      name: link.name, url: link.url, isFirst: isFirst, when: html(station.when), why: html(station.why),
      cost: costInWords(of: procedure), time: timeInWords(of: procedure),
      authority: procedure.authority.map(organisation),
      mark: edition.catalogue.procedures.position(of: procedure.id).flatMap(soonMark))
  }

  // MARK: Totals

  /// The longest chain, and the one that is longer in some cases; nil where no procedure waits for another.
  private func path(_ procedures: [Procedure]) -> LifeEventView.PathView? {
    let graph = edition.flow.graph
    let positions = procedures.compactMap { edition.catalogue.procedures.position(of: $0.id) }
    guard let path = graph.criticalPath(to: positions), let longest = graph.longestPath(to: positions),
      longest.procedures.count > 1
    else { return nil }
    func links(_ path: CriticalPath) -> [LinkView] { path.procedures.map { edition.procedures[$0] } }
    var entry = time(path)
    guard longest.procedures != path.procedures else {
      return LifeEventView.PathView(time: entry, procedures: links(path), longest: [], longestTime: nil)
    }
    let words = say.list(longest.time.parts.map(say.duration), .and)
    let sometimes = html(
      say.sentence(say(PageMessage.lifeEventPathSometimes.rawValue, ["amount": words])))
    let isChain = path.procedures.count > 1
    if isChain { entry.notes.insert(LineView(sometimes), at: 0) } else { entry = time(longest, sometimes) }
    return LifeEventView.PathView(
      time: entry, procedures: isChain ? links(path) : [], longest: links(longest), longestTime: sometimes)
  }

  func cost(_ totals: LifeEventTotals) -> TicketView.Entry {
    var notes: [LineView] = []
    let sums = totals.sums.map(say.money)
    let main: HTML
    if let range = range(totals) {
      main = html(range)
    } else if sums.isEmpty {
      main = message(
        totals.open > 0
          ? .lifeEventCostUnknown : totals.depending > 0 ? .lifeEventCostByCase : .lifeEventCostFree)
    } else if totals.depending + totals.open == 0 {
      main = html(say.list(sums, .and))
    } else {
      main = message(.lifeEventAtLeast, ["amount": say.list(sums, .and)])
    }
    if totals.dependsOnChannel, range(totals) == nil {
      notes.append(LineView(message(.lifeEventCostCheapest)))
    }
    if totals.depending > 0 {
      notes.append(LineView(html(say.count(PageMessage.lifeEventCostDepends.rawValue, totals.depending))))
    }
    if totals.open > 0 {
      notes.append(LineView(html(say.count(PageMessage.lifeEventCostOpen.rawValue, totals.open))))
    }
    return TicketView.Entry(main: main, notes: notes)
  }

  /// “8,000 ₫ to 30,000 ₫”, where the most is known and is more than the least.
  private func range(_ totals: LifeEventTotals) -> String? {
    guard let most = totals.most, !most.isEmpty, most != totals.sums else { return nil }
    return say.list(
      most.map { most in
        let least = totals.sums.first { $0.currency == most.currency } ?? Money(.zero, most.currency)
        return say.amount(least == most ? .fixed(most) : .range(least, most))
      }, .and)
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
