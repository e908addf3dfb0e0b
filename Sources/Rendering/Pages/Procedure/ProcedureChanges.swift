internal import CatalogueModel
internal import Templates

/// What will change in a procedure, day by day: dated facts that begin or end after the as-of day.
struct ProcedureChanges {
  private let procedure: Procedure
  private let writer: Writer
  private var lines: [CivilDate: [HTML]] = [:]
  /// Days on which something ends and nothing takes its place: what holds after them.
  private var endings: [CivilDate: [HTML]] = [:]

  init(_ procedure: Procedure, _ writer: Writer) {
    (self.procedure, self.writer) = (procedure, writer)
    collect()
  }

  func days() -> [ChangeDayView] {
    let days = Set(lines.keys).union(endings.keys).sorted()
    return days.flatMap { day -> [ChangeDayView] in
      var views: [ChangeDayView] = []
      if let lines = lines[day] { views.append(view(.changesOn, day, lines)) }
      if let endings = endings[day] { views.append(view(.changesAfter, day, endings)) }
      return views
    }
  }

  private func view(_ message: PageMessage, _ day: CivilDate, _ lines: [HTML]) -> ChangeDayView {
    ChangeDayView(
      day: writer.message(message, ["date": writer.say.date(day)]), lines: lines.map(LineView.init))
  }

  private mutating func collect() {
    let (procedure, writer, say) = (procedure, writer, writer.say)
    compare(procedure.fees.fees, name: { writer.text($0.name) }, value: { say.amount($0.amount) })
    compare(procedure.exemptions, name: { writer.text($0.name) }, value: { _ in nil })
    compare(
      procedure.documents.value ?? [],
      name: {
        say(PageMessage.changesDocument.rawValue, ["name": writer.evidenceName($0.evidence)])
      }, value: { counts(of: $0, say) })
    for channel in procedure.channels {
      let way = say(
        PageMessage.changesWay.rawValue, ["channel": say(PageMessage.name(of: channel.kind).rawValue)])
      compare(channel.times, name: { _ in way }, value: { say.within($0.duration) })
    }
    compare(procedure.requirements, name: { writer.text($0.text) }, value: { _ in nil })
    compare(procedure.steps, name: { writer.text($0.title) }, value: { $0.duration.map(say.duration) })
    compare(
      procedure.deadlines, name: { writer.text($0.after) }, value: { say.duration($0.within) })
    compare(procedure.results, name: { writer.evidenceName($0.evidence) }, value: { _ in nil })
  }

  /// Finds the facts that begin or end, and says what takes the place of what.
  private mutating func compare<Item: Fact>(
    _ facts: [Item], name: (Item) -> String, value: (Item) -> String?
  ) {
    guard facts.contains(where: { $0.validity.from != nil || $0.validity.until != nil }) else { return }
    let today = writer.asOf
    for fact in facts where fact.validity.isFuture(on: today) {
      guard let day = fact.validity.from else { continue }
      let old = facts.first {
        $0.identity == fact.identity && $0.validity.until.map { $0 < day && $0 >= today } ?? false
      }
      lines[day, default: []].append(line(fact, insteadOf: old, name: name, value: value))
    }
    for fact in facts where fact.validity.until.map({ $0 >= today }) ?? false {
      guard let day = fact.validity.until else { continue }
      let next = day.adding(days: 1)
      if facts.contains(where: {
        $0.identity == fact.identity && $0.validity.from.map { $0 >= next } ?? false
      }) {
        continue
      }
      endings[day, default: []].append(writer.message(.changesEnded, ["name": name(fact)]))
    }
  }

  private func line<Item: Fact>(
    _ fact: Item, insteadOf old: Item?, name: (Item) -> String, value: (Item) -> String?
  ) -> HTML {
    if let new = value(fact) {
      if let old = old.flatMap(value), old != new {
        return writer.message(.changesInstead, ["name": name(fact), "new": new, "old": old])
      }
      let named = writer.say(PageMessage.changesFee.rawValue, ["name": name(fact), "value": new])
      return old == nil ? writer.message(.changesAdded, ["name": named]) : writer.html(named)
    }
    return writer.message(.changesAdded, ["name": name(fact)])
  }
}

/// “1 original, 2 copies”.
private func counts(of document: EvidenceRequirement, _ say: Wording) -> String? {
  let words = document.counts.map { say.count($0.message.rawValue, $0.number) }
  return words.isEmpty ? nil : words.joined(separator: ", ")
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
