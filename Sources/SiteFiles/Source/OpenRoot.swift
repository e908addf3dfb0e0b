internal import Glibc

/// A source folder, held open for the length of a run.
final class OpenRoot: Sendable {
  let root: SourceSnapshot.Root
  let descriptor: Descriptor
  /// The folder's path without links, to tell where links lead.
  let realPath: String

  init(_ root: SourceSnapshot.Root) throws(FileSystemError) {
    self.root = root
    let shown = root.display("")
    guard let real = resolve(root.path) else {
      throw FileSystemError(
        refusing: shown, "The folder ‘\(shown)’ cannot be read: \(systemWords(errno))", code: errno,
        operation: .reading)
    }
    guard FileStatus(real, follow: true)?.kind == .folder else {
      throw FileSystemError(
        refusing: shown, "‘\(shown)’ is not a folder", code: ENOTDIR, operation: .reading)
    }
    realPath = real
    descriptor = try Descriptor.openFolder(real, follow: true, shown: shown)
  }

  /// Opens something below the root, following no link in any part of its path.
  func open(_ path: String, _ flags: CInt) throws(FileSystemError) -> Descriptor {
    let shown = root.display(path)
    let parts = parts(of: path)
    guard let last = parts.last else {
      return try Descriptor.openFolder(".", in: descriptor.number, shown: shown)
    }
    guard parts.count > 1 else {
      return try Descriptor.open(path, in: descriptor.number, flags | O_NOFOLLOW, shown: shown, .reading)
    }
    var folder = try Descriptor.openFolder(parts[0], in: descriptor.number, shown: shown)
    for part in parts[1..<(parts.count - 1)] {
      folder = try Descriptor.openFolder(part, in: folder.number, shown: shown)
    }
    return try Descriptor.open(last, in: folder.number, flags | O_NOFOLLOW, shown: shown, .reading)
  }
}
