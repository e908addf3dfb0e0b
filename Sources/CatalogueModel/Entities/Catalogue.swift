/// A whole catalogue: what content says, with every reference known to lead somewhere.
///
/// Entities are in the order of their ids, whatever the file system's. A class, though it never changes: every stage
/// after loading holds on to it.
package final class Catalogue: Sendable {
  package let portal: Portal
  package let calendars: EntityTable<WorkingCalendar>
  package let organisations: EntityTable<Organisation>
  package let evidence: EntityTable<Evidence>
  package let registers: EntityTable<Register>
  package let acts: EntityTable<Act>
  package let topics: EntityTable<Topic>
  package let lifeEvents: EntityTable<LifeEvent>
  package let pages: EntityTable<PortalPage>
  package let procedures: EntityTable<Procedure>
  /// The guidance of procedures, life events and pages, by language.
  package let guidance: [GuidanceKey: Localized<Guidance>]
  /// The links in guidance that name a page by its path, to be checked once addresses are known.
  package let pathLinks: [PathLink]
  /// What editors know about the words of each language that has a file of them.
  package let searchWords: [LanguageTag: SearchVocabulary]
  /// What editors keep beside the entities, for the rules and the reports.
  package let editorial: Editorial

  package init(
    portal: Portal, calendars: EntityTable<WorkingCalendar>, organisations: EntityTable<Organisation>,
    evidence: EntityTable<Evidence>, registers: EntityTable<Register>, acts: EntityTable<Act>,
    topics: EntityTable<Topic>, lifeEvents: EntityTable<LifeEvent>, pages: EntityTable<PortalPage>,
    procedures: EntityTable<Procedure>, guidance: [GuidanceKey: Localized<Guidance>],
    pathLinks: [PathLink] = [], searchWords: [LanguageTag: SearchVocabulary] = [:],
    editorial: Editorial = Editorial()
  ) {
    (self.portal, self.calendars, self.organisations) = (portal, calendars, organisations)
    (self.evidence, self.registers, self.acts, self.topics) = (evidence, registers, acts, topics)
    (self.lifeEvents, self.pages, self.procedures) = (lifeEvents, pages, procedures)
    (self.guidance, self.pathLinks, self.searchWords) = (guidance, pathLinks, searchWords)
    self.editorial = editorial
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

  package init(_ entities: [Entity] = []) {
    self.entities = entities.sorted { $0.id < $1.id }
    positions = Dictionary(
      self.entities.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { entities.count }
  @inlinable public subscript(position: Int) -> Entity { entities[position] }
  @inlinable public subscript(id: EntityID) -> Entity? { positions[id].map { entities[$0] } }

  /// The position of an entity, or nil where there is none of that id.
  @inlinable public func position(of id: EntityID) -> Int? { positions[id] }
}

/// Which entity a guidance belongs to.
package struct GuidanceKey: Hashable, Sendable {
  package let kind: EntityKind
  package let id: EntityID

  package init(_ kind: EntityKind, _ id: EntityID) { (self.kind, self.id) = (kind, id) }
}
