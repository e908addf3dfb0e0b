import CatalogueModel
import Diagnostics

/// Checks that references lead somewhere.
struct ReferenceResolution {
  private let known: [EntityKind: Set<EntityID>]

  /// Every entity that has a file is known, faulty or not, so that one fault does not cause a hundred others.
  init(_ folder: ContentFolder) {
    known = Dictionary(grouping: folder.units, by: \.kind).mapValues { Set($0.map(\.id)) }
  }

  func findings(_ references: [FoundReference]) -> [Diagnostic] {
    references.compactMap { reference in
      let ids = known[reference.kind] ?? []
      guard reference.illFormed != nil || !ids.contains(reference.id) else { return nil }
      let names = ids.map(\.text).sorted()
      if let name = reference.illFormed { return illFormed(name, reference, among: names) }
      return switch reference.origin {
      case .key: UnknownIDRule.finding(reference, among: names)
      case .fact: UnknownFactRule.finding(reference, among: names)
      case .link(let isExact): DeadLinkRule.finding(reference, among: names, isMendable: isExact)
      }
    }
  }

  private func illFormed(_ name: String, _ reference: FoundReference, among names: [String]) -> Diagnostic {
    switch reference.origin {
    case .key, .fact: BadIDRule.finding(name, reference, among: names)
    case .link(let isExact): DeadLinkRule.illFormed(name, reference, among: names, isMendable: isExact)
    }
  }
}
