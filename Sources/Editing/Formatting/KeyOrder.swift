import CatalogueLoading
import Syntax

/// The order of keys: that of the content reference for records, that of the portal’s languages for texts in several
/// languages. Names that authors choose stay as they are.
struct KeyOrder {
  /// The languages of the portal.
  let languages: [String]

  /// What is known of the keys of a mapping: their order, and the types of their values.
  struct Keys {
    fileprivate let names: [String]
    fileprivate let types: [String: TypeDescription]
    fileprivate let others: TypeDescription?

    func type(of key: String) -> TypeDescription? { types[key] ?? others }

    /// The places of entries in the order of the house. A key that nobody knows stays behind the one before it.
    func sorted(_ entries: [YAMLMapping.Entry], isFirstKept: Bool) -> [Int] {
      var ranks: [Int] = []
      for (place, entry) in entries.enumerated() {
        let rank = names.firstIndex(of: entry.key.text)
        ranks.append(isFirstKept && place == 0 ? -1 : rank ?? ranks.last ?? -1)
      }
      return entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }
  }

  func keys(of mapping: YAMLMapping, _ type: TypeDescription?) -> Keys {
    guard let type else { return Keys(names: [], types: [:], others: nil) }
    if let record = TypeDescription.record(for: mapping, among: type.records) {
      let types = record.fields.map { ($0.key, $0.type) }
      return Keys(
        names: record.fields.map(\.key), types: Dictionary(types, uniquingKeysWith: { first, _ in first }),
        others: nil)
    }
    let isLabel = type.choices.contains { choice in
      switch choice {
      case .label, .labels: true
      default: false
      }
    }
    if isLabel { return Keys(names: languages, types: [:], others: nil) }
    let values = type.values
    return Keys(names: [], types: [:], others: values.isEmpty ? nil : .either(values))
  }

  /// The type of the items of a list.
  func items(of type: TypeDescription?) -> TypeDescription? {
    let items = type?.items ?? []
    return items.isEmpty ? nil : .either(items)
  }
}
