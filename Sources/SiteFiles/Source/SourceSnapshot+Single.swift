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

  /// The path of something without links, `.` and `..`; nil where there is nothing.
  package static func realPath(_ path: String) -> String? { resolve(path) }
}
