internal import CatalogueModel
internal import Templates

extension Edition {
  /// The calendar for the script that counts due dates from today: days off and worked from the as-of day on, the
  /// cut-off, the last day that is known, and what to say and how. Nil where the portal has no calendar.
  var calendarData: JSONText? {
    guard let calendar = catalogue.calendar, let last = calendar.lastKnownDay else { return nil }
    func stretches(_ days: [WorkingCalendar.NamedDays], _ name: StaticString, _ json: inout JSONWriter) {
      json.name(name)
      json.array { json in
        for day in days where day.last >= today {
          json.array { json in
            json.string(day.first.description)
            json.string(day.last.description)
          }
        }
      }
    }
    let due: KeyValuePairs = ["due": "{due}"]
    var json = JSONWriter(capacity: 1024)
    json.object { json in
      json.member("zone", catalogue.portal.timeZone)
      json.name("weekend")
      json.array { json in for day in calendar.weekend { json.number(day.rawValue) } }
      stretches(calendar.holidays, "off", &json)
      stretches(calendar.workingDays, "on", &json)
      json.member("last", last.description)
      if let cutOff = calendar.cutOff {
        json.member("cut", cutOff)
        json.member(
          "today", say(CaseMessage.dueTodayBefore, ["time": say.time(minutes: cutOff), "due": "{due}"]))
      } else {
        json.member("today", say(CaseMessage.dueToday, due))
      }
      json.member("late", say(CaseMessage.dueTodayLate, due))
      json.member("closed", say(CaseMessage.dueDayOff, due))
      json.member("unknown", say(CaseMessage.dueUnknown, ["date": say.date(last)]))
      json.member("asOf", today.description)
      dates(&json)
    }
    return JSONText(json.bytes)
  }

  /// How the script writes dates, so that it writes them as the page does.
  private func dates(_ json: inout JSONWriter) {
    guard let patterns = say.datePatterns else { return }
    json.member("dates", patterns) { $0.string($1) }
    json.member("days", Weekday.allCases) { $0.string(say.weekday($1)) }
    json.member("digits", say.ownDigits)
  }
}
