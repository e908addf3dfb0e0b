internal import CatalogueModel
internal import Templates

/// The next working days, and when what takes a number of working days is ready for those who then apply. Made once
/// for each language.
struct DueDates: Sendable {
  private let days: [HTML]
  private let due: [Int: [HTML]]
  private let limit: CivilDate?
  /// Numbers of working days of which a day reaches beyond what the calendar knows.
  private let beyond: Set<Int>

  /// How many days of applying are shown.
  private static let shown = 8

  /// - Parameters:
  ///   - asOf: beyond what the calendar knows, nothing is told.
  ///   - today: the first day of applying.
  init(_ catalogue: Catalogue, asOf: CivilDate, today: CivilDate, say: Wording) {
    guard let calendar = catalogue.calendar, let limit = calendar.lastKnownDay else {
      (days, due, self.limit, beyond) = ([], [:], nil, [])
      return
    }
    var dates = [today]
    var day = today.adding(days: 1)
    while dates.count < Self.shown, day <= limit {
      if calendar.isWorkingDay(day) { dates.append(day) }
      day = day.adding(days: 1)
    }
    var due: [Int: [HTML]] = [:]
    var beyond: Set<Int> = []
    let unknown = HTML(escaping: "–")
    for number in DueDates.numbers(in: catalogue) {
      due[number] = dates.map { day in
        guard let date = calendar.dueDate(applying: day, within: StatedDuration(number, .workingDay)) else {
          beyond.insert(number)
          return unknown
        }
        return HTML(escaping: say.dateWithWeekday(date))
      }
    }
    days = asOf <= limit ? dates.map { HTML(escaping: say.dateWithWeekday($0)) } : []
    (self.due, self.limit, self.beyond) = (due, limit, beyond)
  }

  private static func numbers(in catalogue: Catalogue) -> Set<Int> {
    var numbers: Set<Int> = []
    for procedure in catalogue.procedures {
      for channel in procedure.channels {
        for time in channel.times where time.duration.unit == .workingDay && time.duration.most > 0 {
          numbers.insert(time.duration.most)
        }
      }
    }
    return numbers
  }

  /// The table for some ways of applying; nil where none takes working days, or no calendar tells.
  func view(_ columns: [(name: String, duration: StatedDuration)], _ writer: Writer) -> DueDatesView? {
    let columns = columns.filter { $0.duration.unit == .workingDay && due[$0.duration.most] != nil }
    guard !columns.isEmpty, !days.isEmpty else { return nil }
    let rows = days.indices.map { index in
      DueDatesView.Row(
        day: days[index],
        cells: columns.map { column in
          DueDatesView.Cell(label: column.name, due: due[column.duration.most]?[index] ?? HTML())
        })
    }
    let isUnknown = columns.contains { beyond.contains($0.duration.most) }
    return DueDatesView(
      columns: columns.map {
        DueDatesView.Column(text: HTML(escaping: $0.name), days: String($0.duration.most))
      }, rows: rows,
      unknown: isUnknown
        ? limit.map { writer.html(writer.say(CaseMessage.dueUnknown, ["date": writer.say.date($0)])) } : nil)
  }
}

extension ProcedurePage {
  /// When it is ready, by way of applying, where one time is stated for everybody.
  func dueDates() -> DueDatesView? {
    guard procedure.validity.contains(edition.asOf) else { return nil }
    var groups: [(channels: [Channel.Kind], duration: StatedDuration)] = []
    for channel in procedure.channels {
      let times = channel.times.current(on: asOf)
      guard times.count == 1, times[0].condition.map({ isMet($0) }) ?? true else { continue }
      if let place = groups.firstIndex(where: { $0.duration == times[0].duration }) {
        groups[place].channels.append(channel.kind)
      } else {
        groups.append(([channel.kind], times[0].duration))
      }
    }
    let columns = groups.map { group in
      (
        name: say(
          CaseMessage.dueColumn,
          [
            "channels": say.sentence(writer.names(of: group.channels, .and)),
            "duration": say.duration(group.duration),
          ]), duration: group.duration
      )
    }
    return edition.dueDates.view(columns, writer)
  }

  private func isMet(_ condition: Condition) -> Bool {
    writer.caseAnswers?.value(of: condition) == true
  }
}
