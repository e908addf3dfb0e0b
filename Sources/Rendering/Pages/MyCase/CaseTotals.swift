internal import CatalogueModel
internal import Templates

extension Writer {
  /// What the case costs in all, by way of applying; one line where it is the same by all.
  ///
  /// - Parameter decided: the procedure as the case leaves it, without conditions that are met.
  func totals(_ decided: Procedure) -> [LineView] {
    let channels = decided.channels.map(\.kind)
    let sums = channels.map { total(decided.by($0)) }
    if Set(sums).count == 1, let sum = sums.first { return [LineView(html(say.sentence(sum)))] }
    return zip(channels, sums).map { channel, sum in
      let name = say(PageMessage.name(of: channel).rawValue)
      return LineView(html(say(CaseMessage.total, ["channel": name, "amount": sum])))
    }
  }

  /// “8,000 ₫”, “8,000 ₫, and 2,000 ₫ per copy”.
  private func total(_ procedure: Procedure) -> String {
    let outline = CostOutline(procedure, on: asOf)
    let line = costLine(outline)
    let kind = procedure.channels[0].kind
    let others = outline.besides.filter { $0.applies(to: kind) && $0.amount != .free }
    guard !others.isEmpty else { return line }
    return say(
      CaseMessage.totalBesides,
      ["amount": line, "others": say.list(others.map { say.amount($0.amount) }, .and)])
  }

  /// “If you apply on 22 November: Friday 27 November”, for the slowest way of applying; nil where no calendar tells.
  func latestDue(_ decided: Procedure) -> HTML? {
    guard
      let slowest = TimeOutline(decided, on: asOf).times.max(by: {
        $0.duration.roughMinutes < $1.duration.roughMinutes
      })
    else { return nil }
    guard decided.validity.contains(edition.asOf), let calendar = edition.catalogue.calendar,
      slowest.duration.most > 0,
      let due = calendar.dueDate(applying: edition.today, within: slowest.duration)
    else { return nil }
    return html(
      say(CaseMessage.latest, ["date": say.date(edition.today), "due": say.dateWithWeekday(due)]))
  }
}
