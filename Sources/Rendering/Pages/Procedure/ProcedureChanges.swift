internal import Analysis
internal import CatalogueModel
internal import Templates

extension Writer {
  /// What will change in a procedure, day by day.
  func changeDays(of procedure: Procedure) -> (all: [ChangeDayView], soon: [ChangeDayView]) {
    let changes = edition.changes(of: procedure)
    guard !changes.isEmpty else { return ([], []) }
    var (all, soon): ([ChangeDayView], [ChangeDayView]) = ([], [])
    var rest = changes[...]
    while let day = rest.first?.from {
      let onDay = rest.prefix { $0.from == day }
      rest = rest.dropFirst(onDay.count)
      let view = ChangeDayView(
        day: html(say(ChangeMessage.on, ["date": say.date(day)])),
        lines: onDay.map { LineView(line($0, procedure)) })
      all.append(view)
      if edition.announces(day) { soon.append(view) }
    }
    return (all, soon)
  }

  /// A change in the procedure itself without its name, one of an office or an act with it.
  private func line(_ change: Change, _ procedure: Procedure) -> HTML {
    var words = changeWording
    words.saysConditions = caseAnswers == nil
    if change.kind == .procedure { return html(say.sentence(words.founded(change))) }
    return html(
      say.sentence(
        say(ChangeMessage.line, ["subject": words.subject(change), "change": words.clause(change)])))
  }

  /// That a procedure changes soon, in a few words for lists; nil where it does not.
  func soonMark(_ position: Int) -> HTML? {
    let procedure = edition.outline(ofProcedureAt: position)
    let begins = procedure.validity.isFuture(on: edition.asOf) ? procedure.validity.from : nil
    guard let day = begins ?? edition.soonestChange(ofProcedureAt: position) else { return nil }
    let message: ChangeMessage =
      procedure.validity.from == day
      ? .markBegins : procedure.validity.until?.adding(days: 1) == day ? .markEnds : .mark
    return html(say(message, ["date": say.date(message == .markEnds ? day.adding(days: -1) : day)]))
  }
}

extension EvidenceRequirement {
  /// How many are asked for, of each kind that is asked for.
  var counts: [(number: Int, message: PageMessage)] {
    [
      (originals, .documentsOriginals), (copies, .documentsCopies),
      (certifiedCopies, .documentsCertifiedCopies),
    ].filter { $0.number > 0 }
  }
}
