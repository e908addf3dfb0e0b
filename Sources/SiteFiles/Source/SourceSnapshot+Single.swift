internal import Glibc

extension SourceSnapshot {
  /// What a single text of a root says now, without walking the root again.
  ///
  /// - Returns: its bytes; nil where nothing plain and readable of ordinary size is there, or it is reached through a
  ///   link, so that only a new snapshot can tell.
  package static func text(of path: String, below folder: String, limits: Limits = Limits()) -> [UInt8]? {
    let names = parts(of: path)
    guard !names.isEmpty, names.allSatisfy({ $0 != ".." && !FileName.isLitter($0) && FileName.isPlain($0) }),
      let root = try? OpenRoot(Root(path: folder, textExtensions: [])),
      let file = try? root.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY),
      case .text(let bytes)? = try? file.text(limit: limits.bytes(for: path), shown: path)
    else { return nil }
    return bytes
  }

  /// The bytes of a single file of a root, text or not, without walking the root again.
  ///
  /// - Parameter limit: the bytes to read at most.
  /// - Returns: nil where nothing plain and readable of that size is there, or it is reached through a link.
  package static func bytes(of path: String, below folder: String, limit: Int = 32 << 20) -> [UInt8]? {
    let names = parts(of: path)
    guard !names.isEmpty, names.allSatisfy({ $0 != ".." && $0 != "." }),
      let root = try? OpenRoot(Root(path: folder, textExtensions: [])),
      let file = try? root.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY),
      case .text(let bytes)? = try? file.text(limit: limit, shown: path)
    else { return nil }
    return bytes
  }

  /// Whether something is at a path of a root, a link itself and not what it leads to.
  package static func isThere(_ path: String, below folder: String) -> Bool {
    FileStatus("\(folder)/\(path)") != nil
  }

  package static func isFolder(_ path: String, below folder: String) -> Bool {
    FileStatus("\(folder)/\(path)")?.kind == .folder
  }

  /// The path of something without links, `.` and `..`; nil where there is nothing.
  package static func realPath(_ path: String) -> String? { resolve(path) }
}
