import CatalogueLoading
import Diagnostics
import Rendering
import SiteFiles

/// All source files of a run: the content folder, and the theme with what replaces parts of it.
struct Sources: Sendable {
  let content: [ContentFile]
  /// The files of the theme, by path, each from the folder that is asked first.
  let theme: [ThemeFile]
  let snapshot: SourceSnapshot

  private static let templateText: Set<String> = [
    "html", "css", "js", "svg", "yaml", "txt", "json", "webmanifest",
  ]

  /// The files of a content folder that are read as text.
  static let contentText: Set<String> = ["yaml", "yml", "md"]

  /// The theme alone, with what replaces parts of it.
  static func theme(of request: BuildRequest) throws(FileSystemError) -> [ThemeFile] {
    theme(in: try SourceSnapshot.read(roots: themeRoots(request), jobs: request.jobs)) { $0 }
  }

  /// The folders of the theme, and of what replaces parts of it.
  static func themeRoots(_ request: BuildRequest) -> [SourceSnapshot.Root] {
    let theme = SourceSnapshot.Root(
      path: request.theme, shown: request.shownTheme, textExtensions: templateText)
    return [theme]
      + [request.templates].compactMap { $0 }
      .map { SourceSnapshot.Root(path: $0, textExtensions: templateText) }
  }

  /// The files of the theme, of two with the same path that of the later folder.
  ///
  /// - Parameters:
  ///   - first: the number of the first folder of the theme.
  ///   - number: the number of a file of the snapshot, for those who have numbers of their own.
  static func theme(
    in snapshot: SourceSnapshot, from first: Int = 0, number: (FileID) -> FileID
  ) -> [ThemeFile] {
    var theme: [String: ThemeFile] = [:]
    for entry in snapshot.entries where entry.root >= first {
      guard let file = entry.file else { continue }
      let path = entry.relativePath
      theme[path] = ThemeFile(
        path: path, file: number(file), bytes: snapshot.map[file].bytes,
        isAdded: entry.root > first && theme[path] == nil)
    }
    return theme.values.sorted { $0.path < $1.path }
  }

  static func read(_ request: BuildRequest) throws(FileSystemError) -> Sources {
    let roots = [contentRoot(request)] + themeRoots(request)
    return try Sources(SourceSnapshot.read(roots: roots, jobs: request.jobs))
  }

  /// The content folder.
  static func contentRoot(_ request: BuildRequest) -> SourceSnapshot.Root {
    SourceSnapshot.Root(path: request.content, textExtensions: contentText)
  }

  /// - Parameter snapshot: content is its first root, the theme its second, a portal’s own templates its third.
  init(_ snapshot: SourceSnapshot) throws(FileSystemError) {
    self.snapshot = snapshot
    // A file that cannot be read is still there: what refers to it is not wrong.
    content = (Array(snapshot.entries(inRoot: 0)) + snapshot.faults.filter { $0.root == 0 })
      .map { ContentFile(path: $0.relativePath, file: $0.file) }
    theme = Self.theme(in: snapshot, from: 1) { $0 }
  }
}
