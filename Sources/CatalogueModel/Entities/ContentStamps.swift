package import BuildGraph

/// What the files of a catalogue are known again by, entity by entity: of what they say nothing is known here.
package struct ContentStamps: Sendable {
  /// `portal.yaml`, with what decides how all other files are read.
  package let portal: Stamp
  /// The files about the words of languages.
  package let searchWords: Stamp
  /// What editors keep beside the entities.
  package let editorial: Stamp
  /// All of it.
  package let all: Stamp
  /// All of it but procedures, of which it tells only which there are.
  package let allButProcedures: Stamp
  private let entities: [GuidanceKey: Stamp]
  private let lists: [EntityKind: Stamp]

  /// - Parameter entities: the files of each entity, guidance included.
  package init(portal: Stamp, searchWords: Stamp, editorial: Stamp, entities: [GuidanceKey: Stamp]) {
    (self.portal, self.searchWords, self.editorial) = (portal, searchWords, editorial)
    self.entities = entities
    var (all, others, lists) = (Stamp(), Stamp(), [EntityKind: Stamp]())
    for stamp in [portal, searchWords, editorial] { others.add(stamp) }
    let sorted = entities.keys.sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }
    for key in sorted {
      var stamp = Stamp(key.kind.rawValue, key.id.text)
      stamp.add(entities[key] ?? Stamp())
      if key.kind == .procedure { all.add(stamp) } else { others.add(stamp) }
      lists[key.kind, default: Stamp()].add(key.id.text)
    }
    others.add(lists[.procedure] ?? Stamp())
    all.add(others)
    (self.all, allButProcedures, self.lists) = (all, others, lists)
  }

  package subscript(kind: EntityKind, id: EntityID) -> Stamp { entities[GuidanceKey(kind, id)] ?? Stamp() }

  /// Which entities there are of a kind.
  package func members(of kind: EntityKind) -> Stamp { lists[kind] ?? Stamp() }
}
