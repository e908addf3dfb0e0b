import CatalogueModel

/// How far the translation of a unit is.
package enum UnitState: String, Sendable, Hashable, CaseIterable {
  /// Somebody has confirmed it for the source text as it is.
  case confirmed
  /// There is a translation that nobody has confirmed.
  case unconfirmed
  /// It was confirmed for another source text.
  case stale
  case missing

  /// The states of the units of one file.
  ///
  /// A unit counts as confirmed where its source text was confirmed anywhere in the file, so that moving an item of a
  /// list makes nothing stale. What is left over is stale where its key, or the next record that nothing else has taken,
  /// holds another text.
  ///
  /// - Parameters:
  ///   - digests: of the source texts.
  ///   - isTranslated: whether a unit has a translation.
  ///   - records: what was confirmed in the file.
  ///   - keys: of the units; asked for only where something is left over.
  ///   - isOrdered: whether the units have no names of their own, so that the order of the text tells which is which.
  static func states(
    of digests: [UInt32], isTranslated: [Bool], records: [TranslationRecords.Record], isOrdered: Bool,
    keys: () -> [String]
  ) -> [UnitState] {
    var states = isTranslated.map { $0 ? UnitState.unconfirmed : .missing }
    guard !records.isEmpty else { return states }
    var free: [UInt32: [Int]] = [:]
    for (place, record) in records.enumerated().reversed() where record.digest != 0 {
      free[record.digest, default: []].append(place)
    }
    var isTaken = [Bool](repeating: false, count: records.count)
    var left: [Int] = []
    for unit in digests.indices {
      if let place = free[digests[unit]]?.popLast() {
        isTaken[place] = true
        if isTranslated[unit] { states[unit] = .confirmed }
      } else {
        left.append(unit)
      }
    }
    let open = records.indices.filter { !isTaken[$0] }
    guard !left.isEmpty, !open.isEmpty else { return states }
    for unit in staleUnits(among: left, records, open, isOrdered, keys()) where isTranslated[unit] {
      states[unit] = .stale
    }
    return states
  }

  private static func staleUnits(
    among left: [Int], _ records: [TranslationRecords.Record], _ open: [Int], _ isOrdered: Bool,
    _ keys: [String]
  ) -> [Int] {
    var byKey = Dictionary(open.map { (records[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    var stale = left.filter { byKey.removeValue(forKey: keys[$0]) != nil }
    guard isOrdered else { return stale }
    let named = Set(stale)
    stale += left.lazy.filter { !named.contains($0) }.prefix(byKey.count)
    return stale
  }
}
