import CatalogueModel
import Rendering
import Search
import Synchronization

/// The indexes for searching a site that is being edited, made when somebody searches.
final class LiveSearch: Sendable {
  private struct Index {
    /// The state that it was made of.
    let number: Int
    let files: [String: [UInt8]]
    /// Those of the index before, which a page may still be reading.
    let before: [String: [UInt8]]
  }

  private let indexes = Mutex<[LanguageIndex: Index]>([:])

  /// A file of an index by its path in the output.
  func file(_ path: String, of pages: LivePages, _ renderer: SiteRenderer) -> [UInt8]? {
    let languages = renderer.languages.indices.map { LanguageIndex($0) }
    guard let language = languages.first(where: { path.hasPrefix(Self.folder($0, renderer) + "/") }) else {
      return nil
    }
    return indexes.withLock { indexes in
      let known = indexes[language]
      let isRoot = path == Self.folder(language, renderer) + "/index.json"
      if let known {
        if !isRoot, let bytes = known.files[path] ?? known.before[path] { return bytes }
        if known.number == pages.number { return known.files[path] }
      }
      let made = SearchIndexing(renderer: renderer, jobs: 1).files(for: language)
      let files = Dictionary(made.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
      indexes[language] = Index(number: pages.number, files: files, before: known?.files ?? [:])
      return files[path]
    }
  }

  private static func folder(_ language: LanguageIndex, _ renderer: SiteRenderer) -> String {
    SearchFiles.folder(of: renderer.languages[language.rawValue])
  }
}
