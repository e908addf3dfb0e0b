internal import Diagnostics
internal import Glibc

extension SourceSnapshot {
  /// The bytes of a file, read or only listed.
  ///
  /// A listed file is opened following no link that was not there when the snapshot was taken.
  ///
  /// - Parameter limit: the bytes to read at most; a larger file is refused.
  package func bytes(of entry: Entry, limit: Int = 32 << 20) throws(FileSystemError) -> [UInt8] {
    if let file = entry.file { return map[file].bytes }
    switch store {
    case .memory(let roots): return roots[entry.root][entry.relativePath] ?? []
    case .folders(let roots): return try roots[entry.root].bytes(of: entry, limit: limit)
    }
  }
}

extension OpenRoot {
  fileprivate func bytes(of entry: SourceSnapshot.Entry, limit: Int) throws(FileSystemError) -> [UInt8] {
    let shown = root.display(entry.relativePath)
    let file = try open(entry.realPath, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    switch try file.text(limit: limit, shown: shown) {
    case .text(let bytes): return bytes
    case .fault(.tooLarge):
      throw FileSystemError(
        refusing: shown, "‘\(shown)’ is larger than \(readableSize(limit))", code: EFBIG, operation: .reading)
    default:
      throw FileSystemError(refusing: shown, "‘\(shown)’ is not a plain file", operation: .reading)
    }
  }
}

/// A number of bytes as people read it: `256 KiB`, `1 MiB`, `1.5 MiB`.
func readableSize(_ bytes: Int) -> String {
  let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
  var unit = 0
  var tenths = bytes * 10
  while tenths >= 10240, unit < units.count - 1 {
    tenths /= 1024
    unit += 1
  }
  return (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)") + " " + units[unit]
}
