package import CatalogueModel

/// What content dates, by the days on which something of it begins or ends, is announced, or is no longer told of.
package struct DatedContent: Sendable {
  /// An entity by its kind and position, or what editors record beside entities.
  package struct Subject: Hashable, Sendable {
    package let kind: CatalogueInput
    package let position: Int
  }

  private let settings: ChangeSettings
  /// The subjects of each day.
  package private(set) var subjects: [CivilDate: Set<Subject>] = [:]

  /// A page that depends on the day in a new way adds its days here.
  package init(_ catalogue: Catalogue) {
    settings = catalogue.portal.changes
    for (position, procedure) in catalogue.procedures.enumerated() {
      add(procedure, Subject(kind: .procedure, position: position))
    }
    for (position, organisation) in catalogue.organisations.enumerated() {
      add(organisation.validity, Subject(kind: .organisation, position: position))
    }
    for (position, act) in catalogue.acts.enumerated() {
      add(act.validity, Subject(kind: .act, position: position))
    }
    for (position, calendar) in catalogue.calendars.enumerated() {
      add(calendar, Subject(kind: .calendar, position: position))
    }
    for change in catalogue.editorial.changes {
      let subject = Subject(kind: .editorial, position: 0)
      add(change.on, subject)
      add(change.on.adding(months: settings.recentMonths), subject)
    }
  }

  private mutating func add(_ procedure: Procedure, _ subject: Subject) {
    add(procedure.validity, subject)
    if let verified = procedure.verified { add(verified.on, subject) }
    for basis in procedure.bases {
      add(basis.validity, subject)
      if let verified = basis.verified { add(verified.on, subject) }
    }
  }

  private mutating func add(_ calendar: WorkingCalendar, _ subject: Subject) {
    for holiday in calendar.holidays { add(holiday.last.adding(days: 1), subject) }
    if let last = calendar.lastKnownDay { add(last.adding(days: 1), subject) }
  }

  private mutating func add(_ validity: Validity, _ subject: Subject) {
    for day in [validity.from, validity.until?.adding(days: 1)].compactMap({ $0 }) {
      add(day, subject)
      add(day.adding(days: -settings.announcedDays), subject)
      add(day.adding(months: settings.recentMonths), subject)
    }
  }

  private mutating func add(_ day: CivilDate, _ subject: Subject) {
    subjects[day, default: []].insert(subject)
  }
}

extension Catalogue {
  /// Every day on which a page may change by itself. Most of them do change something; whether one does is seen by making
  /// the pages.
  package var daysOfChange: Set<CivilDate> { Set(DatedContent(self).subjects.keys) }
}
