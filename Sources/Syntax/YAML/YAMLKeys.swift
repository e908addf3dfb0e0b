import Diagnostics

/// The entries of a mapping under way; finds duplicates without slowing down small mappings.
struct YAMLKeys {
  var entries: [YAMLMapping.Entry] = []
  private var places: [String: SourceSpan] = [:]
  /// Up to here keys are compared one by one.
  private static let linearLimit = 24

  /// Adds an entry, or returns the place of the key that is there already.
  mutating func add(_ key: YAMLScalar, _ value: YAMLNode) -> SourceSpan? {
    if let earlier = place(of: key.text) { return earlier }
    entries.append(YAMLMapping.Entry(key: key, value: value))
    if entries.count == Self.linearLimit {
      for entry in entries { places[entry.key.text] = entry.key.span }
    } else if entries.count > Self.linearLimit {
      places[key.text] = key.span
    }
    return nil
  }

  private func place(of key: String) -> SourceSpan? {
    guard entries.count < Self.linearLimit else { return places[key] }
    for entry in entries where entry.key.text == key { return entry.key.span }
    return nil
  }
}
