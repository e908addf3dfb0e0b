internal import Analysis
internal import CatalogueModel

/// What citizens are told has changed, the newest day first: dated facts that came into force, and what editors
/// recorded. Free of language, made once.
struct ChangeHistory: Sendable {
  struct Entry: Sendable {
    enum Text: Sendable {
      case dated(Change)
      case recorded(RecordedChange)
    }

    let day: CivilDate
    /// Unique and lasting.
    let key: String
    let page: PageID?
    let text: Text
  }

  /// How many entries the page tells at most, and the feed.
  static let limit = (page: 300, feed: 100)

  let entries: [Entry]

  init(_ catalogue: Catalogue, _ upcoming: UpcomingChanges) {
    let dated = upcoming.past().compactMap { change in
      change.from.map { day in
        Entry(day: day, key: "\(day)-\(change.key)", page: change.page(in: catalogue), text: .dated(change))
      }
    }
    let recorded = catalogue.editorial.changes.filter {
      upcoming.settings.tells($0.on, on: upcoming.asOf)
    }.map { change in
      Entry(
        day: change.on, key: "recorded-\(change.id)", page: change.about?.page(in: catalogue),
        text: .recorded(change))
    }
    // What was recorded later stands before what was recorded earlier on the same day.
    let all = recorded.reversed() + dated
    let sorted = all.enumerated().sorted { a, b in
      a.element.day != b.element.day ? a.element.day > b.element.day : a.offset < b.offset
    }.map(\.element)
    entries = Array(sorted.prefix(Self.limit.page))
  }
}

extension Change {
  fileprivate func page(in catalogue: Catalogue) -> PageID? { about?.page(in: catalogue) }
}

extension RecordedChange.Subject {
  /// The page of what it is about; nil where it is there no longer or never had a page.
  func page(in catalogue: Catalogue) -> PageID? {
    switch kind {
    case .procedure: catalogue.procedures[id].map { .procedure($0.id) }
    case .organisation: catalogue.organisations[id].map { .organisation($0.id) }
    case .evidence: catalogue.evidence[id].map { .evidence($0.id) }
    case .act: catalogue.acts[id].map { .act($0.id) }
    case .topic: catalogue.topics[id].map { .topic($0.id) }
    case .lifeEvent: catalogue.lifeEvents[id].map { .lifeEvent($0.id) }
    case .page: catalogue.pages[id].map { .page($0.id) }
    case .register, .calendar, .form: nil
    }
  }

  /// What it is called; nil where it is there no longer.
  func name(in catalogue: Catalogue) -> LocalizedText? {
    switch kind {
    case .procedure: catalogue.procedures[id]?.title
    case .organisation: catalogue.organisations[id]?.name
    case .evidence: catalogue.evidence[id]?.name
    case .act: catalogue.acts[id]?.title
    case .topic: catalogue.topics[id]?.name
    case .lifeEvent: catalogue.lifeEvents[id]?.title
    case .page: catalogue.pages[id]?.title
    case .register: catalogue.registers[id]?.name
    case .calendar: catalogue.calendars[id]?.name
    case .form: nil
    }
  }
}
