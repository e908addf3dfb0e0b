internal import Synchronization

/// A site that is never on a disk: the twin of ``OutputGeneration`` for tests.
package final class MemorySite: Sendable {
  private struct State {
    var claims = PathClaims()
    var files: [String: [UInt8]] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  /// Takes a file. The paths are held to the same rules as on a disk.
  package func write(_ bytes: [UInt8], to path: String, for origin: String = "") throws(FileSystemError) {
    try OutputPath.check(path, shown: path)
    try state.withLock { (state) throws(FileSystemError) in
      try state.claims.take(path, for: origin) { $0 }
      state.files[path] = bytes
    }
  }

  /// Every file by its path.
  package var files: [String: [UInt8]] { state.withLock { $0.files } }

  /// The paths of all files, in the order of their bytes.
  package var paths: [String] { files.keys.sorted(by: comesBefore) }

  /// A file as text, with U+FFFD for what is not UTF-8; nil where there is no such file.
  package func text(at path: String) -> String? {
    state.withLock { $0.files[path] }.map { String(decoding: $0, as: UTF8.self) }
  }
}
