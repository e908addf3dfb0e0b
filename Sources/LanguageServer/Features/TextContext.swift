import CatalogueModel
import Editing

/// A reference within a text that is being written: `{fee:re…`, `](procedure:re…`.
enum TextContext: Equatable {
  /// The kind of a fact, after `{`.
  case factKind
  /// What a fact names, after `{fee:`.
  case fact(String)
  /// The kind of a link’s target, after `](`.
  case linkKind
  /// What a link names, after `](procedure:`.
  case link(EntityKind)

  /// - Parameter before: the bytes of the line up to the word that is being written.
  init?(_ before: ArraySlice<UInt8>) {
    guard let last = before.last else { return nil }
    let text = before.dropLast()
    switch last {
    case UInt8(ascii: "{"): self = .factKind
    case UInt8(ascii: "("):
      guard text.last == UInt8(ascii: "]") else { return nil }
      self = .linkKind
    case UInt8(ascii: ":"):
      let kind = text.reversed().prefix { (97...122).contains($0) || $0 == 45 }.reversed()
      let name = String(decoding: Array(kind), as: UTF8.self)
      let rest = text.dropLast(kind.count)
      if rest.last == UInt8(ascii: "{"), TextReferences.factKinds.contains(name) {
        self = .fact(name)
      } else if rest.last == UInt8(ascii: "("), rest.dropLast().last == UInt8(ascii: "]"),
        let kind = EntityKind(rawValue: name), TextReferences.linkKinds.contains(kind)
      {
        self = .link(kind)
      } else {
        return nil
      }
    default: return nil
    }
  }
}
