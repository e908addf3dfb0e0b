internal import Glibc

/// The outside world refused: a disk, a permission, a folder that is not ours.
package struct FileSystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done.
  package enum Operation: String, Sendable, Hashable {
    case reading, listing, writing, creating, linking, removing, locking
    case swapping = "swapping in"
    /// Balie itself refuses to do what was asked.
    case refusing
  }

  /// The path as people know it.
  package let path: String
  package let operation: Operation
  /// The system's error number (`errno`); 0 where Balie itself refuses.
  package let code: Int32
  /// One plain sentence without full stop: "The disk is full while writing ‘public/index.html’".
  package let message: String

  package var description: String { message }

  /// A call to the system that failed with an error number.
  init(_ operation: Operation, _ path: String, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
    message = Self.sentence(operation, path, code)
  }

  /// Something that Balie refuses, in its own words.
  init(refusing path: String, _ message: String, code: Int32 = 0, operation: Operation = .refusing) {
    self.path = path
    self.operation = operation
    self.code = code
    self.message = message
  }

  /// A file of the site that was there a moment ago.
  package static func wentAway(_ path: String, from site: String) -> FileSystemError {
    FileSystemError(
      refusing: "\(site)/\(path)",
      "‘\(site)/\(path)’ was removed by another program during the build; build again")
  }

  private static func sentence(_ operation: Operation, _ path: String, _ code: Int32) -> String {
    let place = "while \(operation.rawValue) ‘\(path)’"
    switch code {
    case ENOSPC, EDQUOT: return "The disk is full \(place)"
    case EACCES, EPERM: return "Permission was denied \(place)"
    case EROFS: return "The disk can only be read, not written, \(place)"
    case ENOENT where operation == .creating: return "‘\(path)’ cannot be made there"
    case ENOENT: return "‘\(path)’ does not exist"
    case ENOTDIR: return "‘\(path)’ is not a folder"
    case EFBIG: return "The file ‘\(path)’ is larger than this system allows"
    case ENAMETOOLONG: return "The name of ‘\(path)’ is too long for this disk"
    case EMFILE, ENFILE: return "Too many files are open \(place)"
    case EIO: return "The disk failed \(place)"
    default: return "\(systemWords(code)) \(place)"
    }
  }
}

/// What the system says about an error number, such as "No such device".
func systemWords(_ code: Int32) -> String { String(cString: strerror(code)) }
