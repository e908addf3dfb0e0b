package import CatalogueModel

extension Catalogue {
  /// Every day on which a page may change, because something that content dates begins or ends, is announced, or is no
  /// longer told of. Most of them do change something; whether one does is seen by making the pages.
  ///
  /// A page that depends on the day in a new way adds its days here.
  package var daysOfChange: Set<CivilDate> {
    var days: Set<CivilDate> = []
    func add(_ validity: Validity) {
      if let from = validity.from { addTold(from) }
      if let until = validity.until { addTold(until.adding(days: 1)) }
    }
    func addTold(_ day: CivilDate) {
      days.insert(day)
      days.insert(day.adding(days: -portal.changes.announcedDays))
      days.insert(day.adding(months: portal.changes.recentMonths))
    }
    for procedure in procedures {
      add(procedure.validity)
      if let verified = procedure.verified { days.insert(verified.on) }
      for basis in procedure.bases {
        add(basis.validity)
        if let verified = basis.verified { days.insert(verified.on) }
      }
    }
    for organisation in organisations { add(organisation.validity) }
    for act in acts { add(act.validity) }
    for calendar in calendars {
      for holiday in calendar.holidays { days.insert(holiday.last.adding(days: 1)) }
      if let last = calendar.lastKnownDay { days.insert(last.adding(days: 1)) }
    }
    for change in editorial.changes {
      days.insert(change.on)
      days.insert(change.on.adding(months: portal.changes.recentMonths))
    }
    return days
  }
}
