package import BuildGraph

/// A whole catalogue: what content says, with every reference known to lead somewhere.
///
/// Entities are in the order of their ids, whatever the file system's. A class, though it never changes: every stage
/// after loading holds on to it.
package final class Catalogue: Sendable {
  private let whole: Whole
  private let log: ReadLog?
  package let calendars: EntityTable<WorkingCalendar>
  package let organisations: EntityTable<Organisation>
  package let evidence: EntityTable<Evidence>
  package let registers: EntityTable<Register>
  package let acts: EntityTable<Act>
  package let topics: EntityTable<Topic>
  package let lifeEvents: EntityTable<LifeEvent>
  package let pages: EntityTable<PortalPage>
  package let procedures: EntityTable<Procedure>

  /// What is in no table.
  private final class Whole: Sendable {
    let portal: Portal
    let guidance: [GuidanceKey: Localized<Guidance>]
    let pathLinks: [PathLink]
    let searchWords: [LanguageTag: SearchVocabulary]
    let editorial: Editorial

    init(
      portal: Portal, guidance: [GuidanceKey: Localized<Guidance>], pathLinks: [PathLink],
      searchWords: [LanguageTag: SearchVocabulary], editorial: Editorial
    ) {
      (self.portal, self.guidance, self.pathLinks) = (portal, guidance, pathLinks)
      (self.searchWords, self.editorial) = (searchWords, editorial)
    }
  }

  package init(
    portal: Portal, calendars: EntityTable<WorkingCalendar>, organisations: EntityTable<Organisation>,
    evidence: EntityTable<Evidence>, registers: EntityTable<Register>, acts: EntityTable<Act>,
    topics: EntityTable<Topic>, lifeEvents: EntityTable<LifeEvent>, pages: EntityTable<PortalPage>,
    procedures: EntityTable<Procedure>, guidance: [GuidanceKey: Localized<Guidance>],
    pathLinks: [PathLink] = [], searchWords: [LanguageTag: SearchVocabulary] = [:],
    editorial: Editorial = Editorial()
  ) {
    (self.calendars, self.organisations) = (calendars, organisations)
    (self.evidence, self.registers, self.acts, self.topics) = (evidence, registers, acts, topics)
    (self.lifeEvents, self.pages, self.procedures) = (lifeEvents, pages, procedures)
    whole = Whole(
      portal: portal, guidance: guidance, pathLinks: pathLinks, searchWords: searchWords,
      editorial: editorial)
    log = nil
  }

  private init(_ other: Catalogue, log: ReadLog) {
    calendars = other.calendars.noting(in: log, as: .calendar)
    organisations = other.organisations.noting(in: log, as: .organisation)
    evidence = other.evidence.noting(in: log, as: .evidence)
    registers = other.registers.noting(in: log, as: .register)
    acts = other.acts.noting(in: log, as: .act)
    topics = other.topics.noting(in: log, as: .topic)
    lifeEvents = other.lifeEvents.noting(in: log, as: .lifeEvent)
    pages = other.pages.noting(in: log, as: .page)
    procedures = other.procedures.noting(in: log, as: .procedure)
    (whole, self.log) = (other.whole, log)
  }

  /// The same catalogue, of which is noted what is looked at. Cheap to make.
  package func noting(in log: ReadLog) -> Catalogue { Catalogue(self, log: log) }

  package var portal: Portal {
    log?.note(CatalogueInput.portal.rawValue, 0)
    return whole.portal
  }

  /// The guidance of procedures, life events and pages, by language.
  package var guidance: [GuidanceKey: Localized<Guidance>] {
    log?.note(CatalogueInput.allGuidance.rawValue, 0)
    return whole.guidance
  }

  /// The guidance of one entity, by language.
  package func guidance(of key: GuidanceKey) -> Localized<Guidance>? {
    if log != nil { noteEntity(key) }
    return whole.guidance[key]
  }

  /// The links in guidance that name a page by its path, to be checked once addresses are known.
  package var pathLinks: [PathLink] {
    log?.note(CatalogueInput.allGuidance.rawValue, 0)
    return whole.pathLinks
  }

  /// What editors know about the words of each language that has a file of them.
  package var searchWords: [LanguageTag: SearchVocabulary] {
    log?.note(CatalogueInput.searchWords.rawValue, 0)
    return whole.searchWords
  }

  /// What editors keep beside the entities, for the rules and the reports.
  package var editorial: Editorial {
    log?.note(CatalogueInput.editorial.rawValue, 0)
    return whole.editorial
  }

  /// Guidance belongs to its entity: who looks at the one looks at the other.
  private func noteEntity(_ key: GuidanceKey) {
    switch key.kind {
    case .procedure: _ = procedures[key.id]
    case .lifeEvent: _ = lifeEvents[key.id]
    case .page: _ = pages[key.id]
    default: break
    }
  }

  /// The life events in the order of the portal, then the others by their ids.
  package var lifeEventsInOrder: [LifeEvent] {
    let first = portal.lifeEvents.compactMap { lifeEvents[$0.id] }
    let named = Set(first.map(\.id))
    return first + lifeEvents.filter { !named.contains($0.id) }
  }

  /// The calendar of the portal, if it names one.
  package var calendar: WorkingCalendar? { portal.calendar.flatMap { calendars[$0.id] } }
}

/// Entities of one kind in the order of their ids, found by id. Public, though nobody outside uses it, so that other
/// targets compile it for the entities they look up.
public struct EntityTable<Entity: Sendable & Identifiable>: Sendable, RandomAccessCollection
where Entity.ID == EntityID {
  @usableFromInline let entities: [Entity]
  @usableFromInline let positions: [EntityID: Int]
  @usableFromInline let reads: TableReads?

  package init(_ entities: [Entity] = []) {
    self.entities = entities.sorted { $0.id < $1.id }
    positions = Dictionary(
      self.entities.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    reads = nil
  }

  private init(_ other: EntityTable, _ reads: TableReads) {
    (entities, positions, self.reads) = (other.entities, other.positions, reads)
  }

  fileprivate func noting(in log: ReadLog, as kind: CatalogueInput) -> EntityTable {
    EntityTable(self, TableReads(log, kind))
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int {
    reads?.noteMembers()
    return entities.count
  }
  @inlinable public subscript(position: Int) -> Entity {
    reads?.note(position)
    return entities[position]
  }
  @inlinable public subscript(id: EntityID) -> Entity? { position(of: id).map { self[$0] } }

  /// The position of an entity, or nil where there is none of that id.
  @inlinable public func position(of id: EntityID) -> Int? {
    guard let position = positions[id] else {
      reads?.noteMembers()
      return nil
    }
    return position
  }
}

/// Notes which entities of a table are looked at, and whether anybody asks which there are.
@usableFromInline struct TableReads: Sendable {
  private let log: ReadLog
  private let kind: CatalogueInput

  init(_ log: ReadLog, _ kind: CatalogueInput) { (self.log, self.kind) = (log, kind) }

  @usableFromInline func note(_ position: Int) { log.note(kind.rawValue, position) }

  @usableFromInline func noteMembers() { log.note(CatalogueInput.members.rawValue, Int(kind.rawValue)) }
}

/// Which entity a guidance belongs to.
package struct GuidanceKey: Hashable, Sendable {
  package let kind: EntityKind
  package let id: EntityID

  package init(_ kind: EntityKind, _ id: EntityID) { (self.kind, self.id) = (kind, id) }
}
