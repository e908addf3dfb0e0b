internal import Analysis
package import CatalogueModel

/// What is different on the pages of one day from those of the day before, in the words of each language.
package struct DayNote: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A dated fact begins, ends or takes the place of another.
    case change
    /// It is announced from this day on.
    case announcement
    /// It is no longer told of on “What has changed”.
    case leaving
    /// What editors recorded.
    case recorded
    /// The list of public holidays moves on, or the calendar ends.
    case calendar
  }

  package let kind: Kind
  /// `procedure/register-birth`.
  package let subject: String?
  /// The path of its page in each language.
  package let pages: [String]
  /// In the order of the portal’s languages.
  package let texts: [String]
  /// The numbers of the acts by which it is.
  package let acts: [String]
}

extension SiteRenderer {
  /// What happens on days, by day: what `daysOfChange` of the catalogue is made of, in words.
  ///
  /// The renderer may be of any day.
  package func notes(in days: ClosedRange<CivilDate>) -> [CivilDate: [DayNote]] {
    var notes: [CivilDate: [DayNote]] = [:]
    func add(_ day: CivilDate, _ note: DayNote) {
      if days.contains(day) { notes[day, default: []].append(note) }
    }
    guard let edition = editions.first else { return [:] }
    // Offices and acts are announced by the procedures that name them.
    let named = edition.upcoming.namedSubjects
    let settings = edition.catalogue.portal.changes
    for change in edition.upcoming.all() {
      guard let day = change.from else { continue }
      add(day, note(.change, change, .line))
      if settings.announcedDays > 0, change.kind == .procedure || named.contains(change.subject) {
        add(day.adding(days: -settings.announcedDays), note(.announcement, change, .announced))
      }
      add(day.adding(months: settings.recentMonths), note(.leaving, change, .leaves))
    }
    for change in edition.catalogue.editorial.changes {
      add(change.on, note(.recorded, change, nil))
      add(change.on.adding(months: settings.recentMonths), note(.leaving, change, .leaves))
    }
    addCalendar(edition.catalogue, add)
    // What happens first, then what is only told of it.
    return notes.mapValues { notes in
      DayNote.Kind.allCases.flatMap { kind in notes.filter { $0.kind == kind } }
    }
  }

  private func note(_ kind: DayNote.Kind, _ change: Change, _ message: ChangeMessage) -> DayNote {
    let texts = editions.map { edition in
      let words = ChangeWording(
        edition.say, languages: edition.catalogue.portal.languages, style: .sentence)
      let line = edition.say(
        ChangeMessage.line, ["subject": words.subject(change), "change": words.founded(change)])
      guard message != .line else { return line }
      return edition.say(message, ["change": line, "date": change.from.map(edition.say.date) ?? ""])
    }
    return DayNote(
      kind: kind, subject: change.subject, pages: paths(change.about), texts: texts,
      acts: change.acts.map(\.number))
  }

  private func note(_ kind: DayNote.Kind, _ change: RecordedChange, _ message: ChangeMessage?) -> DayNote {
    let texts = editions.map { edition in
      let name = change.about?.name(in: edition.catalogue)?.text(in: edition.language)
      let text = change.text.text(in: edition.language)
      let line = name.map { edition.say(ChangeMessage.line, ["subject": $0, "change": text]) } ?? text
      return message.map { edition.say($0, ["change": line]) } ?? line
    }
    return DayNote(
      kind: kind, subject: change.about.map { "\($0.kind.rawValue)/\($0.id)" }, pages: paths(change.about),
      texts: texts, acts: [])
  }

  private func addCalendar(_ catalogue: Catalogue, _ add: (CivilDate, DayNote) -> Void) {
    guard let calendar = catalogue.calendar else { return }
    func note(_ message: ChangeMessage, _ name: LocalizedText?) -> DayNote {
      let texts = editions.map { edition in
        let words = edition.say(message)
        guard let name else { return edition.say.sentence(words) }
        return edition.say(ChangeMessage.line, ["subject": name.text(in: edition.language), "change": words])
      }
      return DayNote(
        kind: .calendar, subject: "calendar/\(calendar.id)", pages: [], texts: texts, acts: [])
    }
    for holiday in calendar.holidays { add(holiday.last.adding(days: 1), note(.holidayPast, holiday.name)) }
    if let last = calendar.lastKnownDay { add(last.adding(days: 1), note(.calendarEnds, nil)) }
  }

  private func paths(_ about: RecordedChange.Subject?) -> [String] {
    guard let first = editions.first, let page = about?.page(in: first.catalogue) else { return [] }
    return editions.map { addresses.path(page, in: $0.language) }
  }
}

extension Change {
  /// What it is about, where that is an entity.
  var about: RecordedChange.Subject? {
    EntityID(id).flatMap { id in EntityKind(rawValue: kind.rawValue).map { RecordedChange.Subject($0, id) } }
  }
}
