import Foundation
import Glibc

/// A folder of its own for one test; gone when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("\(NSTemporaryDirectory())/balie-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let made = mkdtemp(buffer.baseAddress!), let real = realpath(made, nil) else {
        fatalError("no temporary folder")
      }
      defer { free(real) }
      return String(cString: real)
    }
  }

  deinit {
    let files = FileManager.default
    if (try? files.removeItem(atPath: path)) != nil { return }
    for name in files.subpaths(atPath: path) ?? [] { chmod(self(name), 0o755) }  // A test made it read-only.
    try? files.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the folders above it.
  func write(_ text: String, to name: String) {
    makeFolder(name.split(separator: "/").dropLast().joined(separator: "/"))
    let file = fopen(self(name), "w")!
    fputs(text, file)
    fclose(file)
  }

  func makeFolder(_ name: String) {
    var folder = path
    for part in name.split(separator: "/") {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
  }

  func link(_ name: String, to target: String) { symlink(target, self(name)) }

  func text(_ name: String) -> String? {
    guard let file = fopen(self(name), "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the system knows about a file itself; nil where there is none.
  func status(_ name: String) -> Status? {
    var record = stat()
    guard lstat(self(name), &record) == 0 else { return nil }
    return Status(
      inode: record.st_ino, mode: record.st_mode, seconds: record.st_mtim.tv_sec,
      nanoseconds: record.st_mtim.tv_nsec, size: Int(record.st_size))
  }

  struct Status: Equatable {
    let inode: ino_t
    let mode: mode_t
    let seconds: Int
    let nanoseconds: Int
    let size: Int

    var permissions: mode_t { mode & 0o7777 }
    var isLink: Bool { mode & S_IFMT == S_IFLNK }
  }

  /// Every path below a folder, hidden ones too, sorted; folders with a slash at their end.
  func tree(_ name: String) -> [String] {
    let paths = FileManager.default.subpaths(atPath: self(name)) ?? []
    return paths.map { path in
      let isFolder = (status(name + "/" + path)?.mode ?? 0) & S_IFMT == S_IFDIR
      return isFolder ? path + "/" : path
    }.sorted()
  }

  /// Sets a modification time of long ago, so that a rewritten file shows.
  func age(_ name: String) {
    let past = timespec(tv_sec: 1_000_000_000, tv_nsec: 123_456_789)
    utimensat(AT_FDCWD, self(name), [past, past], AT_SYMLINK_NOFOLLOW)
  }
}
