import BuildGraph
import CatalogueModel
import Diagnostics

/// What a unit is known again by.
struct UnitStamps: Sendable {
  /// The paths and the bytes of its files.
  let files: Stamp
  /// Everything that ``UnitReading`` looks at: whatever else has changed, it would come to the same again.
  let reading: Stamp
}

/// Works out the stamps of units.
struct UnitStamping: Sendable {
  private let portal: Stamp
  /// The pictures and documents of a unit, by its folder: texts can show no others.
  private let attachments: [String: Stamp]

  init(_ languages: [LanguageTag], _ currency: Currency?, attachments: Set<String>) {
    var portal = Stamp()
    portal.add(languages.count)
    for language in languages { portal.add(language.tag) }
    portal.add(currency?.code)
    self.portal = portal
    var stamps: [String: Stamp] = [:]
    for path in attachments.sorted() {
      let folder = path.split(separator: "/", maxSplits: 2).prefix(2).joined(separator: "/")
      stamps[folder, default: Stamp()].add(path)
    }
    self.attachments = stamps
  }

  func stamps(of unit: ContentFolder.Unit, in map: SourceMap) -> UnitStamps {
    let files = Stamp(of: unit.files, in: map)
    var reading = Stamp(unit.kind.rawValue, unit.id.text)
    reading.add(files)
    reading.add(portal)
    reading.add(attachments["\(unit.kind.folder)/\(unit.id)"] ?? Stamp())
    return UnitStamps(files: files, reading: reading)
  }
}

extension Stamp {
  /// What files are known again by.
  init(of files: [FileID], in map: SourceMap) {
    self.init()
    for file in files {
      add(map[file].path)
      add(map[file].bytes)
    }
  }
}
