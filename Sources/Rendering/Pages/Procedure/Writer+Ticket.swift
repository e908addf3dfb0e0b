internal import CatalogueModel
internal import Templates

extension Writer {
  /// The counter ticket of a procedure.
  func ticket(_ procedure: Procedure) -> TicketView {
    let channels = procedure.channels.map(\.kind)
    var ticket = TicketView(cost: cost(procedure), ready: ready(procedure))
    if let fastest = TimeOutline(procedure, on: asOf).shortest?.duration, fastest.unit == .workingDay {
      ticket.days = String(fastest.most)
    }
    ticket.ways = channels.isEmpty ? nil : html(say.sentence(names(of: channels, .and)))
    ticket.results = procedure.results.current(on: asOf).map { result in
      var notes: [LineView] = []
      if let carrier = carrier(of: result) { notes.append(LineView(carrier)) }
      if let only = onlyIf(result.condition) { notes.append(LineView(only)) }
      return TicketView.Entry(main: evidence(result.evidence).name, notes: notes)
    }
    ticket.start = procedure.channel(.online)?.address.flatMap { SafeURL($0.text) }
    ticket.forms = procedure.forms.map { form in
      LinkView(message(.applyFillIn, ["form": text(form.title)]), formLink(form, of: procedure).url)
    }
    return ticket
  }

  func formLink(_ form: Form, of procedure: Procedure) -> LinkView {
    let path = edition.addresses.path(.form(procedure: procedure.id, form: form.id), in: edition.language)
    return LinkView(html(form.title), SafeURL(path + (caseAnswers?.query ?? "")))
  }

  func carrier(of result: ProcedureResult) -> HTML? {
    switch (result.isOnPaper, result.isElectronic) {
    case (true, true): message(.ticketBoth)
    case (true, false): message(.ticketPaper)
    case (false, true): message(.ticketElectronic)
    case (false, false): nil
    }
  }

  // MARK: Cost

  private func cost(_ procedure: Procedure) -> TicketView.Entry {
    let outline = CostOutline(procedure, on: asOf)
    var entry = TicketView.Entry(
      main: html(say.sentence(costLine(outline))), notes: costRemarks(outline.base))
    entry.notes += outline.others.prefix(Self.mostCostNotes).map { fee in
      LineView(costNote(fee, of: procedure, isOnTop: outline.base.isPaid && fee.amount != .free))
    }
    if outline.others.count > Self.mostCostNotes { entry.notes.append(LineView(message(.ticketMore))) }
    if outline.hasExemptions { entry.notes.append(LineView(message(.ticketLess))) }
    return entry
  }

  /// How many fees that come besides stand on the ticket; the table has them all.
  private static let mostCostNotes = 4

  /// “8,000 ₫: only if …”, “8,000 ₫ per copy: copy of the certificate”, “Plus 8,000 ₫: only if …”.
  ///
  /// - Parameter isOnTop: whether it comes on top of what everybody pays, so that nobody takes it for all there is to pay.
  private func costNote(_ fee: Fee, of procedure: Procedure, isOnTop: Bool) -> HTML {
    var reason = fee.condition.map { lowercased(onlyIfText($0.expression)) } ?? text(fee.name)
    if let channels = limitation(fee.channels, of: procedure) { reason += " (\(channels))" }
    let value = say.amount(fee.amount)
    let besides = isOnTop ? say(PageMessage.ticketBesides.rawValue, ["value": value]) : value
    return message(.ticketCase, ["value": say.sentence(besides), "case": reason])
  }

  /// The ways of applying to which something is limited, in words; nil where it is for all.
  private func limitation(_ channels: [Channel.Kind], of procedure: Procedure) -> String? {
    guard !channels.isEmpty, !procedure.channels.map(\.kind).allSatisfy(channels.contains) else { return nil }
    return names(of: channels, .or)
  }

  /// Ways of applying within a sentence: “online, at the counter or by post”.
  func names(of channels: [Channel.Kind], _ kind: Wording.ListKind) -> String {
    channelLists.text(of: channels, kind) {
      say.list(channels.map { lowercased(say(PageMessage.name(of: $0).rawValue)) }, kind)
    }
  }

  /// A text with its first letter as within a sentence. For words of the theme, which are no names.
  func lowercased(_ text: String) -> String {
    guard let byte = text.utf8.first, !(97...122).contains(byte), let first = text.first, first.isUppercase
    else { return text }
    return first.lowercased() + text.dropFirst()
  }

  /// What a procedure costs everybody, in a few words, as within a sentence.
  func costLine(_ outline: CostOutline) -> String {
    switch outline.base {
    case .notStated: lowercased(say(PageMessage.ticketNotStated.rawValue))
    case .free: say.amount(.free)
    case .sum(let money): say.amount(.fixed(money))
    case .between(let least, let most, _): say.amount(.range(least, most))
    case .several(let amounts): say.list(amounts.filter { $0 != .free }.map(say.amount), .and)
    case .byCase(let amounts): byCase(amounts)
    }
  }

  private func byCase(_ amounts: [Amount]) -> String {
    // Sums and amounts per copy have no least and no most.
    guard amounts.count > 3, !amounts.contains(where: \.isPerItem) else {
      return say.list(amounts.prefix(4).map(say.amount), .or)
    }
    let bounds = amounts.compactMap(\.bounds)
    let currencies = Set(bounds.map(\.least.currency))
    guard currencies.count == 1, bounds.count == amounts.count,
      let least = bounds.min(by: { $0.least.amount < $1.least.amount })?.least,
      let most = bounds.max(by: { $0.most.amount < $1.most.amount })?.most
    else { return say.list(amounts.prefix(4).map(say.amount), .or) }
    return say.amount(.range(least, most))
  }

  private func costRemarks(_ base: CostOutline.Base) -> [LineView] {
    switch base {
    case .notStated: [LineView(message(.ticketAsk))]
    case .between(_, _, dependsOnChannel: true): [LineView(message(.ticketByChannel))]
    case .byCase(let amounts) where amounts.count > 1: [LineView(message(.ticketByCase))]
    case .byCase, .free, .sum, .between, .several: []
    }
  }

  // MARK: Time

  private func ready(_ procedure: Procedure) -> TicketView.Entry {
    let outline = TimeOutline(procedure, on: asOf)
    guard let fastest = outline.shortest else {
      return TicketView.Entry(
        main: message(.ticketNotStated), notes: [LineView(message(.ticketAsk))])
    }
    let isUniform = outline.isUniform
    let within = say.sentence(say.within(fastest.duration))
    var entry = TicketView.Entry(main: html(isUniform ? within : byWay(fastest.channel, fastest.duration)))
    if let due = dueLine(fastest.duration) { entry.notes.append(LineView(dated(due))) }
    if !isUniform {
      for time in outline.times where time.channel != fastest.channel {
        entry.notes.append(LineView(html(byWay(time.channel, time.duration))))
      }
    }
    return entry
  }

  /// What holds on the day of the page only, so that what is said of today can stand in its place.
  private func dated(_ line: HTML) -> HTML {
    HTML(joining: [HTML(literal: "<span class=\"dated\">"), line, HTML(literal: "</span>")])
  }

  private func byWay(_ channel: Channel.Kind, _ duration: StatedDuration) -> String {
    say(
      PageMessage.ticketByWay.rawValue,
      ["channel": say(PageMessage.name(of: channel).rawValue), "value": say.within(duration)])
  }

  /// What a time means for somebody who applies today; nil where nobody can, or no calendar tells.
  func dueLine(_ duration: StatedDuration) -> HTML? {
    guard procedure?.validity.contains(edition.asOf) ?? true,
      let calendar = edition.catalogue.calendar, duration.most > 0,
      let due = calendar.dueDate(applying: edition.today, within: duration), due > edition.today
    else { return nil }
    let (today, ready) = (say.date(edition.today), say.dateWithWeekday(due))
    guard let cutOff = calendar.cutOff, calendar.isWorkingDay(edition.today) else {
      return message(.ticketApplied, ["date": today, "due": ready])
    }
    return message(
      .ticketAppliedBefore, ["date": today, "time": say.time(minutes: cutOff), "due": ready])
  }
}
