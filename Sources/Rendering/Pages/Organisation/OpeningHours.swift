internal import CatalogueModel
internal import Templates

/// Opening hours, in sentences and day by day.
struct OpeningHoursView: TemplateView {
  struct Day: TemplateView {
    let name: HTML
    let hours: HTML
    let isClosed: Bool

    static let shape = ViewShape<Day>("day")

    static func fields(_ fields: inout ViewFields, _ view: Day?) {
      fields.html("name", "the day of the week", view?.name)
      fields.html("hours", "when it is open, or that it is closed", view?.hours)
      fields.flag("isClosed", "whether it is closed", view?.isClosed)
    }
  }

  let sentences: [LineView]
  let days: [Day]

  static let shape = ViewShape<OpeningHoursView>("opening hours")

  static func fields(_ fields: inout ViewFields, _ view: OpeningHoursView?) {
    fields.list("sentences", "the hours in words: days with the same hours together", view?.sentences)
    fields.list("days", "the hours of each day", view?.days)
  }
}

extension Writer {
  func openingHours(_ hours: [Weekday: [Organisation.OpenPeriod]]) -> OpeningHoursView {
    OpeningHoursView(
      sentences: sentences(hours),
      days: Weekday.allCases.map { day in
        let periods = hours[day] ?? []
        return OpeningHoursView.Day(
          name: html(say.sentence(say.weekday(day))),
          hours: periods.isEmpty
            ? message(.organisationClosed) : html(periods.map(period).joined(separator: ", ")),
          isClosed: periods.isEmpty)
      })
  }

  private func period(_ period: Organisation.OpenPeriod) -> String {
    say(
      PageMessage.organisationPeriod.rawValue,
      ["opens": say.time(minutes: period.opens), "closes": say.time(minutes: period.closes)])
  }

  /// “Monday to Friday: 07:30–11:30 and 13:30–17:00.”, “Closed: Saturday and Sunday.”
  private func sentences(_ hours: [Weekday: [Organisation.OpenPeriod]]) -> [LineView] {
    var groups: [(days: [Weekday], periods: [Organisation.OpenPeriod])] = []
    for day in Weekday.allCases {
      guard let periods = hours[day], !periods.isEmpty else { continue }
      if let last = groups.last, last.periods == periods {
        groups[groups.count - 1].days.append(day)
      } else {
        groups.append(([day], periods))
      }
    }
    var lines = groups.map { group in
      LineView(
        message(
          .organisationDaysLine,
          [
            "days": say.sentence(days(group.days)), "hours": say.list(group.periods.map(period), .and),
          ]))
    }
    let closed = Weekday.allCases.filter { hours[$0]?.isEmpty ?? true }
    if !closed.isEmpty, !groups.isEmpty {
      lines.append(
        LineView(message(.organisationClosedLine, ["days": say.list(closed.map(say.weekday), .and)])))
    }
    return lines
  }

  /// “Monday to Friday” where three days or more follow each other, otherwise a list.
  private func days(_ days: [Weekday]) -> String {
    guard days.count > 2, let first = days.first, let last = days.last,
      last.rawValue - first.rawValue == days.count - 1
    else { return say.list(days.map(say.weekday), .and) }
    return say(
      PageMessage.organisationDays.rawValue, ["first": say.weekday(first), "last": say.weekday(last)])
  }

  /// The next public holidays, at most three, by date and name.
  func nextHolidays() -> [LineView] {
    let coming = (edition.catalogue.calendar?.holidays ?? []).filter { $0.last >= asOf }
      .sorted { $0.first < $1.first }.prefix(3)
    return coming.map { holiday in
      var words = say.dateWithWeekday(holiday.first)
      if holiday.first != holiday.last { words += " – " + say.dateWithWeekday(holiday.last) }
      return LineView(html("\(words): \(text(holiday.name))"))
    }
  }
}
