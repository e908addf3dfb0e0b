internal import Glibc

/// An open file or folder; closed when its owner lets go of it.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  deinit { _ = close(number) }

  /// Opens `path`, relative to the open folder `folder`. `O_CLOEXEC` is always added.
  ///
  /// - Parameter shown: the path to name in an error.
  static func open(
    _ path: String, in folder: CInt = AT_FDCWD, _ flags: CInt, mode: mode_t = 0, shown: String,
    _ operation: FileSystemError.Operation
  ) throws(FileSystemError) -> Descriptor {
    while true {
      let number = openat(folder, path, flags | O_CLOEXEC, mode)
      let code = errno
      if number >= 0 { return Descriptor(number: number) }
      guard code == EINTR else { throw FileSystemError(operation, shown, code: code) }
    }
  }

  /// Opens a folder that is not reached through a symbolic link in its last part.
  static func openFolder(
    _ path: String, in folder: CInt = AT_FDCWD, follow: Bool = false, shown: String
  ) throws(FileSystemError) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | (follow ? 0 : O_NOFOLLOW)
    return try open(path, in: folder, flags, shown: shown, .listing)
  }

  func status(shown: String) throws(FileSystemError) -> FileStatus {
    var record = stat()
    guard fstat(number, &record) == 0 else { throw FileSystemError(.reading, shown, code: errno) }
    return FileStatus(record)
  }

  /// Writes all bytes, however many calls that takes.
  func write(_ bytes: [UInt8], shown: String) throws(FileSystemError) {
    try Self.write(bytes, to: number, shown: shown)
  }

  /// Writes all bytes to a file that somebody keeps open meanwhile.
  static func write(_ bytes: [UInt8], to number: CInt, shown: String) throws(FileSystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      let code = errno
      if count > 0 {
        done += count
      } else if count == 0 || code != EINTR {
        throw FileSystemError(.writing, shown, code: count == 0 ? ENOSPC : code)
      }
    }
  }

  /// Closes now and tells what only closing brings to light, such as a quota met late on a network disk.
  consuming func finish(shown: String) throws(FileSystemError) {
    let number = number
    discard self
    // After EINTR the descriptor is closed on Linux; closing again could close another's.
    if close(number) != 0, errno != EINTR { throw FileSystemError(.writing, shown, code: errno) }
  }

  /// Gives the number away; closing it is then the taker's duty.
  consuming func release() -> CInt {
    let number = number
    discard self
    return number
  }

  /// Reads some bytes: 0 at the end, nil with `errno` set on failure.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { return nil }
    }
  }

  /// Takes the exclusive lock, or says that another holds it.
  func lock(shown: String) throws(FileSystemError) -> Bool {
    if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
    let code = errno
    guard code == EWOULDBLOCK else { throw FileSystemError(.locking, shown, code: code) }
    return false
  }
}

/// What a thing in a folder is.
enum FileKind: Sendable, Hashable {
  case file, folder, link
  /// A pipe, socket or device.
  case other
}

/// What the system knows about a file.
struct FileStatus: Sendable {
  let record: stat

  init(_ record: stat) { self.record = record }

  /// The status of a path, not following a link in its last part; nil where nothing is there (or `errno` says
  /// why it cannot be told).
  init?(_ path: String, in folder: CInt = AT_FDCWD, follow: Bool = false) {
    var record = stat()
    guard fstatat(folder, path, &record, follow ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.record = record
  }

  var kind: FileKind {
    switch record.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  var size: Int { Int(record.st_size) }
  var permissions: mode_t { record.st_mode & 0o7777 }

  func isSame(as other: FileStatus) -> Bool {
    record.st_dev == other.record.st_dev && record.st_ino == other.record.st_ino
  }
}
