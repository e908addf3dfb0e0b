internal import CatalogueModel

/// Organisations and acts that others have come instead of: searches for their names find what holds today.
struct Successors: Sendable {
  /// What has gone, by what stands in its place today.
  private(set) var organisations: [EntityID: [EntityID]] = [:]
  private(set) var acts: [EntityID: [EntityID]] = [:]
  private var gone: Set<GuidanceKey> = []

  init(_ catalogue: Catalogue, asOf: CivilDate) {
    organisations = collect(.organisation, catalogue.organisations, asOf, \.validity, \.replacedBy)
    acts = collect(.act, catalogue.acts, asOf, \.validity, \.replacedBy)
  }

  /// Whether something else stands in its place, so that searches lead there.
  func isReplaced(_ kind: EntityKind, _ id: EntityID) -> Bool { gone.contains(GuidanceKey(kind, id)) }

  private mutating func collect<Entity: Identifiable>(
    _ kind: EntityKind, _ table: EntityTable<Entity>, _ day: CivilDate, _ validity: (Entity) -> Validity,
    _ replacedBy: (Entity) -> Reference?
  ) -> [EntityID: [EntityID]] where Entity.ID == EntityID {
    // A successor named without a day counts from the beginning; one with a day, when the day has come.
    func successor(_ entity: Entity) -> Entity? {
      let validity = validity(entity)
      guard validity.until == nil || validity.isPast(on: day) else { return nil }
      return replacedBy(entity).flatMap { table[$0.id] }
    }
    var found: [EntityID: [EntityID]] = [:]
    for entity in table {
      guard var last = successor(entity) else { continue }
      // Rules keep content from going in circles; counting keeps this from doing so all the same.
      for _ in 0..<table.count {
        guard let next = successor(last), next.id != entity.id else { break }
        last = next
      }
      guard last.id != entity.id else { continue }
      found[last.id, default: []].append(entity.id)
      gone.insert(GuidanceKey(kind, entity.id))
    }
    return found
  }
}
