internal import Glibc

/// A folder of files that people edit: single files are read and replaced in it, and nothing else is touched.
package struct EditableFolder: Sendable {
  /// As given on the command line.
  package let path: String

  /// Opens a folder, making it where there is none; the folder above it must exist.
  package init(_ path: String) throws(FileSystemError) {
    self.path = path
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      let code = errno
      try Self.expectFolder(above: path)
      throw FileSystemError(.creating, path, code: code)
    }
    _ = try Descriptor.openFolder(path, follow: true, shown: path)
  }

  /// Refuses a folder that is to be made where there is no folder to make it in.
  package static func expectFolder(above path: String) throws(FileSystemError) {
    let above = parts(of: path).dropLast().joined(separator: "/")
    let parent = path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above
    guard FileStatus(parent, follow: true) == nil else { return }
    throw FileSystemError(
      refusing: path, "The folder ‘\(parent)’, in which ‘\(path)’ should be made, does not exist",
      code: ENOENT,
      operation: .creating)
  }

  /// Opens a folder, making it and the folders above it where there are none.
  package init(makingAll path: String) throws(FileSystemError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in parts(of: path).dropLast() {
      made += "/" + part
      _ = try EditableFolder(made)
    }
    try self.init(path)
  }

  /// Opens a folder only where there is one.
  package init?(existing path: String) throws(FileSystemError) {
    guard FileStatus(path, follow: true)?.kind == .folder else { return nil }
    try self.init(path)
  }

  /// Opens a folder that holds nothing yet but perhaps the records of git, making it where there is none; the folder
  /// above it must exist.
  package init(empty path: String) throws(FileSystemError) {
    if FileStatus(path, follow: true) != nil {
      let items = try FolderListing(Descriptor.openFolder(path, follow: true, shown: path), shown: path)
        .items()
      if let item = items.first(where: { $0.name != ".git" }) {
        throw FileSystemError(
          refusing: path,
          "‘\(path)’ is not empty: it holds ‘\(item.name)’. Choose a folder that does not exist yet, or an empty one"
        )
      }
    }
    try self.init(path)
  }

  /// The names directly in a folder below this one, in the order of their bytes; none where it is missing.
  package func names(in name: String) throws(FileSystemError) -> [String] {
    let folder = try Descriptor.openFolder(path, follow: true, shown: path)
    guard FileStatus(name, in: folder.number) != nil else { return [] }
    return try FolderListing(name, in: folder.number, shown: path + "/" + name).items()
      .filter(\.isValidText).map(\.name)
  }

  /// The names of the folders directly in a folder below this one, in the order of their bytes; none where it is
  /// missing.
  package func folders(in name: String) throws(FileSystemError) -> [String] {
    let folder = try Descriptor.openFolder(path, follow: true, shown: path)
    guard FileStatus(name, in: folder.number) != nil else { return [] }
    return try FolderListing(name, in: folder.number, shown: path + "/" + name).items()
      .filter { $0.kind == .folder && $0.isValidText }.map(\.name)
  }

  /// The bytes of a file below the folder; nil where there is none.
  ///
  /// - Parameter limit: the bytes to read at most; a larger file, and what is no file, is refused.
  package func bytes(of file: String, limit: Int = 4 << 20) throws(FileSystemError) -> [UInt8]? {
    let shown = path + "/" + file
    guard let folder = try folder(of: file, isMade: false), let name = parts(of: file).last,
      FileStatus(name, in: folder.number) != nil
    else { return nil }
    let descriptor = try Descriptor.open(
      name, in: folder.number, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, shown: shown, .reading)
    guard case .text(let bytes) = try descriptor.text(limit: limit, shown: shown) else {
      throw FileSystemError(refusing: shown, "‘\(shown)’ is not a plain file of ordinary size")
    }
    return bytes
  }

  /// Replaces a file as a whole, or makes it with the folders that lead to it. Whoever reads it meanwhile sees the old
  /// file or the new one. Its permissions stay.
  package func write(_ bytes: [UInt8], to file: String) throws(FileSystemError) {
    let draft = try draft(bytes, of: file)
    guard let folder = try folder(of: file, isMade: false), let name = parts(of: file).last else { return }
    guard renameat(folder.number, draft.name, folder.number, name) == 0 else {
      let code = errno
      discard(draft)
      throw FileSystemError(.writing, path + "/" + file, code: code)
    }
  }

  /// Makes a file with the folders that lead to it. What is there already is never written over.
  package func create(_ bytes: [UInt8], at file: String, isExecutable: Bool = false) throws(FileSystemError) {
    let shown = path + "/" + file
    guard let folder = try folder(of: file, isMade: true), let name = parts(of: file).last else { return }
    guard FileStatus(name, in: folder.number) == nil else {
      throw refusal(of: file)
    }
    let descriptor = try Descriptor.open(
      name, in: folder.number, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: isExecutable ? 0o777 : 0o666,
      shown: shown, .writing)
    do throws(FileSystemError) {
      try descriptor.write(bytes, shown: shown)
      try descriptor.finish(shown: shown)
    } catch {
      // Half a file would be taken for a whole one.
      _ = unlinkat(folder.number, name, 0)
      throw error
    }
  }

  /// A file that is to be made.
  package struct NewFile: Sendable {
    let path: String
    let bytes: [UInt8]
    let isExecutable: Bool

    package init(path: String, bytes: [UInt8], isExecutable: Bool = false) {
      (self.path, self.bytes, self.isExecutable) = (path, bytes, isExecutable)
    }
  }

  /// Makes several files, or none: where one cannot be made, those before it go, and the folders that are empty then.
  package func create(_ files: [NewFile]) throws(FileSystemError) {
    for (number, file) in files.enumerated() {
      do throws(FileSystemError) {
        try create(file.bytes, at: file.path, isExecutable: file.isExecutable)
      } catch {
        for made in files[...number].reversed() { takeBack(made.path, isThere: made.path != file.path) }
        throw error
      }
    }
  }

  /// Removes a file, where it is there, and the folders that are empty then.
  private func takeBack(_ file: String, isThere: Bool) {
    guard let top = try? Descriptor.openFolder(path, follow: true, shown: path) else { return }
    if isThere { _ = unlinkat(top.number, file, 0) }
    var parent = SiteFiles.folder(of: file)
    while let folder = parent, unlinkat(top.number, folder, AT_REMOVEDIR) == 0 {
      parent = SiteFiles.folder(of: folder)
    }
  }

  /// Makes the files of a folder that holds nothing yet but perhaps the records of git, or leaves everything as it was.
  package static func fill(_ path: String, with files: [NewFile]) throws(FileSystemError) {
    let isNew = FileStatus(path, follow: true) == nil
    let folder = try EditableFolder(empty: path)
    do throws(FileSystemError) {
      try folder.create(files)
    } catch {
      if isNew { _ = rmdir(path) }
      throw error
    }
  }

  /// Why a file is not made.
  package func refusal(of file: String) -> FileSystemError {
    let shown = path + "/" + file
    return FileSystemError(refusing: shown, "‘\(shown)’ is there already, and nothing is written over")
  }

  /// The folder that holds a file, reached without following links; nil where it is missing and not to be made.
  func folder(of file: String, isMade: Bool) throws(FileSystemError) -> Descriptor? {
    var folder = try Descriptor.openFolder(path, follow: true, shown: path)
    var shown = path
    for part in parts(of: file).dropLast() {
      shown += "/" + part
      if isMade {
        if mkdirat(folder.number, part, 0o777) != 0, errno != EEXIST {
          throw FileSystemError(.creating, shown, code: errno)
        }
      } else if FileStatus(part, in: folder.number) == nil {
        return nil
      }
      folder = try Descriptor.openFolder(part, in: folder.number, shown: shown)
    }
    return folder
  }
}
