internal import Analysis
internal import CatalogueModel
internal import Templates

extension ProcedurePage {
  /// What must be got before one can apply, with what that takes; nil where nothing must.
  mutating func firstSteps() -> FirstStepsView? {
    let graph = edition.flow(before: procedure.id)
    let first = graph.firstSteps(of: procedure)
    guard !first.stops.isEmpty else { return nil }
    // The ids of the section and of its link in the contents are those that the template writes.
    let conditions = first.dependencies.map(condition)
    let anchor = anchors.unique("first")
    let all = first.stops.map { stop in stop.roots.map { conditions[$0] } }
    if let whole = Self.any(all.joined()) {
      cases.follow(whole, anchor)
      cases.follow(whole, "contents-first")
    }
    let stops = zip(first.stops, all).map { stop, roots in
      let anchor = anchors.unique("first-\(edition.catalogue.procedures[stop.procedure].id)")
      if let condition = Self.any(roots) { cases.follow(condition, anchor) }
      return view(of: stop, anchor)
    }
    let certain = first.stops.filter(\.isCertain).map(\.procedure)
    // In every case; what only some must do is not counted.
    guard !certain.isEmpty, let path = graph.criticalPath(to: certain) else {
      return FirstStepsView(stops: stops, cost: nil, time: nil)
    }
    let totals = LifeEventTotals(certain.map { edition.catalogue.procedures[$0] }, on: asOf)
    return FirstStepsView(stops: stops, cost: writer.cost(totals), time: writer.time(path))
  }

  private func view(of stop: FirstSteps.Stop, _ anchor: String) -> FirstStepsView.Stop {
    let giver = edition.catalogue.procedures[stop.procedure]
    // What everybody needs for the procedure itself need not be said again for another.
    let own = stop.gives.filter { $0.taker == nil && $0.dependency.requirement.condition == nil }
      .map(\.dependency.document)
    let shown = stop.gives.filter { $0.taker == nil || !own.contains($0.dependency.document) }
    let gifts = shown.map { gift in
      FirstStepsView.Gift(
        document: edition.evidence[gift.dependency.document], only: only(gift),
        taker: gift.taker.map { edition.procedures[$0] })
    }
    var others: [Int] = []
    for gift in stop.gives { for other in gift.dependency.givers.dropFirst() { others.appendOnce(other) } }
    let link = edition.procedures[stop.procedure]
    return FirstStepsView.Stop(
      anchor: anchor, name: link.name, url: link.url, depth: stop.depth, gifts: gifts,
      others: writer.links(others.map { edition.procedures[$0] }, .or),
      cost: writer.costInWords(of: giver), time: writer.timeInWords(of: giver))
  }

  /// The condition under which a document is needed, worded with the questions of the procedure that asks for it.
  private func only(_ gift: FirstSteps.Gift) -> HTML? {
    let condition = gift.dependency.requirement.condition
    guard condition != nil, let taker = gift.taker else { return writer.onlyIf(condition) }
    return Writer(edition, procedure: edition.catalogue.procedures[taker]).onlyIf(condition)
  }

  /// When a document is asked for at all, be it by its own condition or by that of the ways of applying.
  private func condition(of dependency: ProcedureGraph.Dependency) -> ConditionExpression? {
    let parts = [
      dependency.requirement.condition?.expression,
      procedure.condition(of: dependency.requirement.channels),
    ].compactMap { $0 }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  /// The condition that any of some is met; nil where one of them always is.
  private static func any(_ conditions: some Sequence<ConditionExpression?>) -> ConditionExpression? {
    var parts: [ConditionExpression] = []
    for condition in conditions {
      guard let condition else { return nil }
      parts.appendOnce(condition)
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }
}

extension Writer {
  /// What a procedure costs, as it stands after a colon.
  func costInWords(of procedure: Procedure) -> HTML {
    html(costLine(CostOutline(procedure, on: procedure.shownDay(on: asOf))))
  }

  /// How long a procedure takes by the quickest way, as it stands after a colon.
  func timeInWords(of procedure: Procedure) -> HTML {
    let time = TimeOutline(procedure, on: procedure.shownDay(on: asOf)).shortest.map {
      say.within($0.duration)
    }
    return html(time ?? lowercased(say(PageMessage.ticketNotStated.rawValue)))
  }

  /// How long a chain of procedures takes at least, unit by unit.
  ///
  /// - Parameter words: what is said instead of “At least …”.
  func time(_ path: CriticalPath, _ words: HTML? = nil) -> TicketView.Entry {
    let parts = path.time.parts
    var notes: [LineView] = []
    if path.unknown > 0 {
      notes.append(LineView(html(say.count(PageMessage.lifeEventPathUnknown.rawValue, path.unknown))))
    }
    guard !parts.isEmpty else {
      let main: HTML =
        path.unknown > 0
        ? message(.lifeEventTimeNotStated) : html(say.sentence(say.duration(.immediately)))
      return TicketView.Entry(main: main, notes: path.unknown < path.procedures.count ? notes : [])
    }
    let least = say.list(parts.map(say.duration), .and)
    return TicketView.Entry(main: words ?? message(.lifeEventAtLeast, ["amount": least]), notes: notes)
  }
}
