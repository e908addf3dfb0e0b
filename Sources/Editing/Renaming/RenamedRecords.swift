package import Analysis
package import CatalogueModel
package import Diagnostics
import Syntax

/// Carries the records of confirmed translations over to new names: a rename changes paths, keys of units and the
/// digests of texts that name what was renamed, and none of that makes a translation worse.
package struct RenamedRecords {
  /// What records know of a file with translations.
  private struct File: Hashable {
    let path: String
    let language: LanguageIndex
  }

  private struct Units {
    let keys: [String]
    let digests: [UInt32]
  }

  private let before: [File: Units]
  private let after: [File: Units]
  private let newPath: (String) -> String

  /// - Parameters:
  ///   - before: the catalogue as it was, its digests asked for.
  ///   - after: the catalogue with the new names.
  ///   - newPath: where a file is found afterwards, by its path within the content folder.
  package init(before: UnitReader, after: UnitReader, newPath: @escaping (String) -> String) {
    (self.before, self.after) = (Self.units(before), Self.units(after))
    self.newPath = newPath
  }

  private static func units(_ reader: UnitReader) -> [File: Units] {
    var units: [File: Units] = [:]
    for file in reader.catalogue.translatedEntities.flatMap({ reader.units(of: $0) }) {
      units[File(path: file.path, language: file.language)] = Units(
        keys: file.keys(reader), digests: file.digests)
    }
    return units
  }

  /// The changes of a file of records.
  package func edits(_ bytes: [UInt8], of file: FileID, _ language: LanguageIndex) -> [SourceEdit] {
    let confirmed = YAML.read(bytes, file: file).value?["confirmed"]?.mapping
    return confirmed?.entries.flatMap { edits($0, language) } ?? []
  }

  private func edits(_ entry: YAMLMapping.Entry, _ language: LanguageIndex) -> [SourceEdit] {
    let path = entry.key.text
    let moved = newPath(path)
    var edits = moved == path ? [] : [SourceEdit(entry.key.span, moved)]
    guard let old = before[File(path: path, language: language)],
      let new = after[File(path: moved, language: language)], old.keys.count == new.keys.count
    else { return edits }
    var places: [String: Int] = [:]
    for (number, key) in old.keys.enumerated() { places[key] = number }
    for record in entry.value.mapping?.entries ?? [] {
      guard let number = places[record.key.text], case .scalar(let digest) = record.value else { continue }
      if new.keys[number] != record.key.text { edits.append(SourceEdit(record.key.span, new.keys[number])) }
      // What was confirmed for another text stays so.
      let (was, now) = (TextDigest.written(old.digests[number]), TextDigest.written(new.digests[number]))
      if was != now, digest.text == was { edits.append(SourceEdit(digest.span, now)) }
    }
    return edits
  }
}
