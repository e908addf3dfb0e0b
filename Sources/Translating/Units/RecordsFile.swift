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

  /// The bytes that one file holds at most, roughly.
  package static let mostBytes = 512 << 10

  /// The files for the records, by their names: `nl.yaml`, or `nl.1.yaml` and so on where one would grow too large. There
  /// are as many as a power of two, and the digest of a path tells which one holds it: adding records changes no other
  /// file, until their number doubles.
  package static func files(
    _ records: [String: [TranslationRecords.Record]], of language: LanguageTag, mostBytes: Int = mostBytes
  ) -> [(name: String, text: String)] {
    let whole = text(records)
    var count = 1
    while whole.utf8.count / count > mostBytes { count *= 2 }
    guard count > 1 else { return [("\(language).yaml", whole)] }
    var parts = [[String: [TranslationRecords.Record]]](repeating: [:], count: count)
    for (path, own) in records { parts[Int(TextDigest(path).value) % count][path] = own }
    return parts.enumerated().map { ("\(language).\($0 + 1).yaml", text($1)) }
  }

  /// The text of a file: a line for each unit, files in the order of their paths, so that people who confirm different
  /// files can merge.
  static func text(_ files: [String: [TranslationRecords.Record]]) -> String {
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
