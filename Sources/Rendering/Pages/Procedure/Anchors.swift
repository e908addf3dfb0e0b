internal import CatalogueModel

/// The ids of the parts of a procedure page: made from the ids of the catalogue, so that they never change by
/// themselves and can be linked to.
struct Anchors {
  /// How often each id was wanted. Pages have some dozens of parts, and a dictionary that grows is filled anew.
  private var used = [String: Int](minimumCapacity: 48)

  /// An id that no other part of the page has: a second part of the same name gets a number.
  mutating func unique(_ wanted: String) -> String {
    let count = Self.next(&used[wanted, default: 0])
    return count == 1 ? wanted : unique("\(wanted)-\(count)")
  }

  private static func next(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  static func fee(_ fee: Fee) -> String { "fee-" + fee.id }
  static func document(_ id: EntityID) -> String { "document-" + id.text }
  static func channel(_ kind: Channel.Kind) -> String { "way-" + kind.rawValue }
}
