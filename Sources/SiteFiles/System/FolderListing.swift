internal import Glibc

/// One name in a folder.
struct FolderItem: Sendable {
  /// The name; where it is not valid UTF-8, with `\xE9` in place of each byte that is not ASCII.
  let name: String
  let isValidText: Bool
  /// What it is, itself, not what a link leads to.
  let kind: FileKind
}

/// A folder opened for listing.
struct FolderListing: ~Copyable {
  private let stream: OpaquePointer
  private let shown: String

  deinit { closedir(stream) }

  init(_ path: String, in folder: CInt, shown: String) throws(FileSystemError) {
    try self.init(Descriptor.openFolder(path, in: folder, shown: shown), shown: shown)
  }

  init(_ folder: consuming Descriptor, shown: String) throws(FileSystemError) {
    let number = folder.release()
    guard let stream = fdopendir(number) else {
      let code = errno
      close(number)
      throw FileSystemError(.listing, shown, code: code)
    }
    self.stream = stream
    self.shown = shown
  }

  /// The open folder, for opening what is in it.
  var number: CInt { dirfd(stream) }

  /// All names but `.` and `..`, in the order of their bytes.
  func items() throws(FileSystemError) -> [FolderItem] {
    var items: [FolderItem] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = UnsafeRawPointer(entry).advanced(by: Self.nameOffset).assumingMemoryBound(to: CChar.self)
      if name[0] == 0x2E, name[1] == 0 || (name[1] == 0x2E && name[2] == 0) { continue }
      items.append(item(name, type: Int(entry.pointee.d_type)))
    }
    guard errno == 0 else { throw FileSystemError(.listing, shown, code: errno) }
    return items.sorted { comesBefore($0.name, $1.name) }
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19

  private func item(_ name: UnsafePointer<CChar>, type: Int) -> FolderItem {
    let kind = kind(of: name, type: type)
    if let text = String(validatingCString: name) {
      return FolderItem(name: text, isValidText: true, kind: kind)
    }
    return FolderItem(name: escaped(name), isValidText: false, kind: kind)
  }

  private func kind(of name: UnsafePointer<CChar>, type: Int) -> FileKind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var record = stat()
      guard fstatat(number, name, &record, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      return FileStatus(record).kind
    default: return .other
    }
  }

  private func escaped(_ name: UnsafePointer<CChar>) -> String {
    var text = ""
    for byte in UnsafeRawBufferPointer(start: name, count: strlen(name)) {
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + Digest.hex([byte]).uppercased()
      }
    }
    return text
  }
}
