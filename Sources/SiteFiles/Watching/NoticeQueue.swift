internal import Glibc

/// The queue in which the system puts what happens in watched folders (inotify(7)).
final class NoticeQueue: Sendable {
  struct Notice {
    let watch: CInt
    let mask: UInt32
    /// What it is about, within the folder; nil for the folder itself and for names that are not UTF-8.
    let name: String?

    func has(_ flag: CInt) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
  }

  private let descriptor: Descriptor

  /// A file is told of when it has been written, not while it is.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  init() throws(FolderWatch.Refusal) {
    let number = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    let code = errno
    guard number >= 0 else {
      throw code == EMFILE || code == ENFILE ? .noInstancesLeft : .notOffered(code: code)
    }
    descriptor = Descriptor(number: number)
  }

  /// Watches one folder, without those below it.
  ///
  /// - Returns: the number of the watch; nil where there is no such folder, or it may not be read.
  func watch(_ path: String, followsLink: Bool) throws(FolderWatch.Refusal) -> CInt? {
    let mask = Self.mask | (followsLink ? 0 : UInt32(IN_DONT_FOLLOW))
    let watch = inotify_add_watch(descriptor.number, path, mask)
    let code = errno
    guard watch < 0 else { return watch }
    switch code {
    case ENOSPC, ENOMEM: throw .noWatchesLeft
    case ENOSYS, EOPNOTSUPP: throw .notOffered(code: code)
    default: return nil
    }
  }

  func remove(_ watch: CInt) { _ = inotify_rm_watch(descriptor.number, watch) }

  /// Waits until there is a notice, or for as long as told.
  func wait(_ milliseconds: Int) -> Bool {
    var source = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, CInt(clamping: milliseconds)) > 0
  }

  /// What is in the queue at the moment.
  func notices() -> [Notice] {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      var notices: [Notice] = []
      while let count = descriptor.read(into: buffer), count > 0 {
        var offset = 0
        while offset + Self.headLength <= count {
          let notice = UnsafeRawBufferPointer(rebasing: buffer[offset..<count])
          let length = Int(notice.load(fromByteOffset: 12, as: UInt32.self))
          notices.append(
            Notice(
              watch: notice.load(as: CInt.self), mask: notice.load(fromByteOffset: 4, as: UInt32.self),
              name: Self.name(notice[Self.headLength..<(Self.headLength + length)])))
          offset += Self.headLength + length
        }
      }
      return notices
    }
  }

  /// `struct inotify_event`: watch, mask, cookie, length of the name.
  private static let headLength = 16

  /// The name is padded with zeros.
  private static func name(_ bytes: Slice<UnsafeRawBufferPointer>) -> String? {
    let name = bytes.prefix { $0 != 0 }
    return name.isEmpty ? nil : String(validating: name, as: UTF8.self)
  }
}
