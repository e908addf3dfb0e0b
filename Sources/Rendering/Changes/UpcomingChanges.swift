internal import Analysis
internal import BuildGraph
internal import CatalogueModel

/// What will change after a day and what has changed before it, as the dated facts of a catalogue say. Free of language,
/// made once.
struct UpcomingChanges: Sendable {
  let asOf: CivilDate
  let settings: ChangeSettings
  private var maker: SheetMaker
  private var catalogue: Catalogue
  /// The changes of offices and acts that begin or end, by id, on any day.
  private let organisations: [EntityID: [Change]]
  private let acts: [EntityID: [Change]]
  /// The first announced day on which a procedure changes, by its position.
  private(set) var soonest: [Int: CivilDate] = [:]

  init(_ catalogue: Catalogue, asOf: CivilDate, wordings: [Wording]) {
    (self.catalogue, self.asOf, settings) = (catalogue, asOf, catalogue.portal.changes)
    let maker = SheetMaker(catalogue, wordings)
    self.maker = maker
    let days = CivilDate.first...CivilDate.last
    organisations = Dictionary(
      uniqueKeysWithValues: catalogue.organisations.filter { $0.validity != .always }
        .map { ($0.id, maker.sheet($0).datedChanges(in: days)) })
    acts = Dictionary(
      uniqueKeysWithValues: catalogue.acts.filter { $0.validity != .always }
        .map { ($0.id, maker.sheet($0).datedChanges(in: days)) })
    for (position, procedure) in catalogue.procedures.enumerated() {
      let first = changes(of: procedure).lazy.compactMap(\.from).first { settings.announces($0, on: asOf) }
      if let first { soonest[position] = first }
    }
  }

  /// The same of a catalogue in which procedures without dates have changed.
  func following(_ catalogue: Catalogue, _ wordings: [Wording]) -> UpcomingChanges {
    var changes = self
    (changes.catalogue, changes.maker) = (catalogue, SheetMaker(catalogue, wordings))
    return changes
  }

  /// The same, of which is noted what is looked at.
  ///
  /// - Parameter catalogue: one that notes in the log too.
  func noting(in log: ReadLog, _ catalogue: Catalogue, _ wordings: [Wording]) -> UpcomingChanges {
    var changes = self
    changes.catalogue = catalogue
    changes.maker = SheetMaker(catalogue, wordings.map { $0.noting(in: log) })
    return changes
  }

  /// What will change in a procedure, by day: its own facts, and the offices and acts that it names. Nothing after its
  /// end.
  func changes(of procedure: Procedure) -> [Change] {
    guard !procedure.validity.isPast(on: asOf) else { return [] }
    let last = procedure.validity.until?.adding(days: 1) ?? .last
    let first = asOf.adding(days: 1)
    guard first <= last else { return [] }
    var found: [Change] = []
    if procedure.hasDates { found = maker.datedSheet(procedure).datedChanges(in: first...last) }
    let named =
      Self.offices(of: procedure).compactMap { changes(of: $0, organisations, catalogue.organisations) }
      + actsInForce(procedure)
    guard !named.isEmpty else { return found }
    found += named.joined().filter { $0.from.map { (first...last).contains($0) } ?? false }
    return found.enumerated().sorted { a, b in
      (a.element.from ?? first, a.offset) < (b.element.from ?? first, b.offset)
    }.map(\.element)
  }

  /// The acts that a procedure rests on and that end or begin.
  private func actsInForce(_ procedure: Procedure) -> [[Change]] {
    var cited: [EntityID] = []
    procedure.visitCitations { cited.appendOnce($0.act.id) }
    return cited.compactMap { changes(of: $0, acts, catalogue.acts) }
  }

  /// The changes of an office or an act, which are looked at with it.
  private func changes<Entity: Identifiable>(
    of id: EntityID, _ changes: [EntityID: [Change]], _ table: EntityTable<Entity>
  ) -> [Change]? where Entity.ID == EntityID {
    _ = table[id]
    return changes[id]
  }

  private static func offices(of procedure: Procedure) -> [EntityID] {
    var ids: [EntityID] = []
    if let authority = procedure.authority { ids.append(authority.id) }
    for channel in procedure.channels { for office in channel.offices { ids.appendOnce(office.id) } }
    return ids
  }

  /// What changed in the months that the portal looks back, as the facts themselves say, in no order.
  func past() -> [Change] {
    let first = asOf.adding(months: -settings.recentMonths).adding(days: -31)
    let days = first...asOf
    func told(_ changes: [Change]) -> [Change] {
      changes.filter { $0.from.map { settings.tells($0, on: asOf) } ?? false }
    }
    var found = organisations.sorted { $0.key < $1.key }.flatMap { told($0.value) }
    found += acts.sorted { $0.key < $1.key }.flatMap { told($0.value) }
    for procedure in catalogue.procedures where procedure.hasDates {
      // What had ended is not told of again, and what had not begun is told of as a whole.
      found += told(maker.datedSheet(procedure).datedChanges(in: days))
    }
    return found
  }
}

extension UpcomingChanges {
  /// The offices and acts that procedures name, as `act/60-2014-qh13`.
  var namedSubjects: Set<String> {
    var subjects: Set<String> = []
    for procedure in catalogue.procedures {
      for office in Self.offices(of: procedure) { subjects.insert("organisation/\(office)") }
      for citation in procedure.allCitations { subjects.insert("act/\(citation.act.id)") }
    }
    return subjects
  }

  /// Every change that a fact of the catalogue dates, on whichever day.
  func all() -> [Change] {
    let days = CivilDate.first...CivilDate.last
    return organisations.sorted { $0.key < $1.key }.flatMap(\.value)
      + acts.sorted { $0.key < $1.key }.flatMap(\.value)
      + catalogue.procedures.filter(\.hasDates).flatMap { maker.datedSheet($0).datedChanges(in: days) }
  }
}

extension CivilDate {
  /// The ends of the calendar that content can name.
  static let first = CivilDate(daysSince1970: -719_162)
  static let last = CivilDate(daysSince1970: 2_932_896)
}
