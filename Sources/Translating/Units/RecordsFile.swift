package import Analysis
package import CatalogueModel

/// The records of confirmed translations of one language, as `translations/<language>.yaml` holds them.
package enum RecordsFile {
  /// The records of a file once some of its units are confirmed.
  ///
  /// - Parameters:
  ///   - isAccepted: whether a unit is confirmed now, by its number.
  ///   - isDisputed: whether its translation is known to need another look.
  package static func records(
    of file: FileUnits, keys: [String], isAccepted: (Int) -> Bool, isDisputed: (Int) -> Bool = { _ in false }
  ) -> [TranslationRecords.Record] {
    keys.indices.compactMap { number in
      let key = keys[number]
      if isAccepted(number) { return TranslationRecords.Record(key: key, digest: file.digests[number]) }
      if isDisputed(number) { return TranslationRecords.Record(key: key, digest: 0) }
      switch file.states[number] {
      case .confirmed: return TranslationRecords.Record(key: key, digest: file.digests[number])
      case .stale: return TranslationRecords.Record(key: key, digest: 0)
      case .unconfirmed, .missing: return nil
      }
    }
  }

  /// The text of the file: a line for each unit, files in the order of their paths, so that people who confirm different
  /// files can merge.
  package static func text(_ files: [String: [TranslationRecords.Record]]) -> String {
    var text = """
      # yaml-language-server: $schema=../../schemas/translations.json
      # Written by ‘balie translations --accept’: each unit with the digest of the source text it was confirmed for.

      """
    let filled = files.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    guard !filled.isEmpty else { return text + "{}\n" }
    text += "confirmed:\n"
    for (path, records) in filled {
      text += "  \(path):\n"
      for record in records { text += "    \(record.key): \(TextDigest.written(record.digest))\n" }
    }
    return text
  }
}
