internal import CatalogueModel

/// The ids of the parts of a procedure page: made from the ids of the catalogue, so that they never change by
/// themselves and can be linked to.
struct Anchors {
  private var used: [String: Int] = [:]

  /// An id that no other part of the page has: a second part of the same name gets a number.
  mutating func unique(_ wanted: String) -> String {
    let count = (used[wanted] ?? 0) + 1
    used[wanted] = count
    return count == 1 ? wanted : unique("\(wanted)-\(count)")
  }

  static func fee(_ fee: Fee) -> String { "fee-" + fee.id }
  static func document(_ id: EntityID) -> String { "document-" + id.text }
  static func channel(_ kind: Channel.Kind) -> String { "way-" + kind.rawValue }
}
