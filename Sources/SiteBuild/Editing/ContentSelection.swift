internal import SiteFiles

/// The files of a content folder that are named on a command line.
package struct ContentSelection: Sendable {
  /// Paths from the content folder; empty for everything.
  private let paths: [String]

  /// - Parameters:
  ///   - names: files and folders, by their paths from where the program runs or from the content folder.
  ///   - root: the content folder.
  /// - Returns: what is wrong with a name: the first that is neither.
  static func make(_ names: [String], root: String, among all: [String]) -> Result<
    ContentSelection, UnknownName
  > {
    var paths: [String] = []
    for name in names {
      guard let path = path(name, root, all) else { return .failure(UnknownName(name: name)) }
      paths.append(path)
    }
    return .success(ContentSelection(paths: paths.contains("") ? [] : paths))
  }

  package struct UnknownName: Error, Sendable {
    package let name: String
  }

  func has(_ path: String) -> Bool {
    paths.isEmpty || paths.contains { $0 == path || path.hasPrefix($0 + "/") }
  }

  private static func path(_ name: String, _ root: String, _ all: [String]) -> String? {
    func isThere(_ path: String) -> Bool { all.contains { $0 == path || $0.hasPrefix(path + "/") } }
    if let real = SourceSnapshot.realPath(name), let folder = SourceSnapshot.realPath(root) {
      if real == folder { return "" }
      if real.hasPrefix(folder + "/") {
        let path = String(real.dropFirst(folder.count + 1))
        if isThere(path) { return path }
      }
    }
    let path = name.hasSuffix("/") ? String(name.dropLast()) : name
    return isThere(path) ? path : nil
  }
}
