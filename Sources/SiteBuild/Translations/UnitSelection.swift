import Analysis
import CatalogueModel
import Diagnostics

/// The units that somebody names on the command line.
struct UnitSelection {
  private var languages: Set<String> = []
  private var paths: Set<String> = []
  /// Folders, with a slash behind them.
  private var folders: [String] = []
  private var units: Set<String> = []

  /// Reads names: of languages, of files and folders of the content folder, and of units as file and key with `#`
  /// between them.
  static func make(
    _ names: [String], _ files: [FileUnits], _ reader: UnitReader, root: String
  ) -> Result<UnitSelection, TranslationRefusal> {
    var selection = UnitSelection()
    let known = Set(files.map(\.path))
    let tags = reader.catalogue.portal.languages.dropFirst().map(\.tag)
    for name in names {
      if tags.contains(name) {
        selection.languages.insert(name)
        continue
      }
      var name = name.hasPrefix(root + "/") ? String(name.dropFirst(root.count + 1)) : name
      while name.hasSuffix("/") { name.removeLast() }
      let path = name.split(separator: "#", maxSplits: 1).first.map(String.init) ?? name
      if path != name, let file = files.first(where: { $0.path == path }) {
        let keys = file.keys(reader).map { "\(path)#\($0)" }
        guard keys.contains(name) else {
          return .failure(.unknownSelection(name, suggestion: Spelling.suggestion(for: name, among: keys)))
        }
        selection.units.insert(name)
      } else if known.contains(name) {
        selection.paths.insert(name)
      } else if known.contains(where: { $0.hasPrefix(name + "/") }) {
        selection.folders.append(name + "/")
      } else {
        return .failure(.unknownSelection(name, suggestion: Spelling.suggestion(for: name, among: known)))
      }
    }
    return .success(selection)
  }

  private var hasAllFiles: Bool { paths.isEmpty && folders.isEmpty && units.isEmpty }

  func has(_ language: LanguageTag) -> Bool { languages.isEmpty || languages.contains(language.tag) }

  /// Whether units of a file are among them.
  func has(_ path: String) -> Bool {
    hasWhole(path) || units.contains { $0.hasPrefix(path + "#") }
  }

  func has(_ path: String, _ key: String) -> Bool { hasWhole(path) || units.contains("\(path)#\(key)") }

  private func hasWhole(_ path: String) -> Bool {
    hasAllFiles || paths.contains(path) || folders.contains { path.hasPrefix($0) }
  }
}
