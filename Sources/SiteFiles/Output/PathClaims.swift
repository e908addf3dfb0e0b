/// Which paths of a generation are taken, and for what.
struct PathClaims: Sendable {
  private(set) var origins: [String: String] = [:]
  private var folders: Set<String> = []

  /// Takes a path.
  ///
  /// - Parameter origin: what the file is for, in words to print; may be empty.
  /// - Throws: where the path is taken, is a folder of another path, or needs a file as its folder.
  mutating func take(_ path: String, for origin: String, shown: (String) -> String) throws(FileSystemError) {
    if let other = origins.updateValue(origin, forKey: path) {
      throw FileSystemError(refusing: shown(path), "‘\(path)’ is written twice" + Self.both(other, origin))
    }
    if folders.contains(path) {
      throw FileSystemError(
        refusing: shown(path),
        "‘\(path)’ cannot be a file because other files are written into a folder of this name")
    }
    var folder = SiteFiles.folder(of: path)
    while let parent = folder, folders.insert(parent).inserted {
      if origins[parent] != nil {
        throw FileSystemError(
          refusing: shown(path), "‘\(path)’ cannot be written because ‘\(parent)’ is a file, not a folder")
      }
      folder = SiteFiles.folder(of: parent)
    }
  }

  private static func both(_ first: String, _ second: String) -> String {
    first.isEmpty && second.isEmpty ? "" : ": for ‘\(first)’ and for ‘\(second)’"
  }
}
