private import Glibc

/// Where Balie itself is installed.
package enum Installation {
  /// A folder of the installation, such as `templates`: found beside the program, or in one of the folders above
  /// it (so that a build in `.build/release` finds the project’s), or under `share/balie` of those.
  ///
  /// - Parameter containing: what the folder must hold to be taken for the right one.
  /// - Returns: its path, or nil where there is none.
  package static func folder(_ name: String, containing: String) -> String? {
    guard var folder = programFolder() else { return nil }
    while true {
      for candidate in ["\(folder)/\(name)", "\(folder)/share/balie/\(name)"] {
        if access("\(candidate)/\(containing)", R_OK) == 0 { return candidate }
      }
      guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return nil }
      folder = String(folder[..<slash])
    }
  }

  /// What the program that runs is known by; nil where the system does not tell.
  package static var programSeal: FileSeal? {
    FileStatus("/proc/self/exe", follow: true).map { FileSeal($0) }
  }

  private static func programFolder() -> String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Whether a folder holds something, such as the theme in the current folder.
  package static func holds(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
