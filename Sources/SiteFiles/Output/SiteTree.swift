internal import Glibc

/// A generation of the site as it stands on the disk: which of its files are ours, and which are not.
final class SiteTree: Sendable {
  /// Something that Balie did not write: a file, a link, or an empty folder.
  struct ForeignItem: Sendable, Hashable {
    let path: String
    let kind: FileKind
  }

  let folder: Descriptor
  let shown: String
  /// Files that the manifest lists and that are there, without Balie's own.
  let files: [String]
  private let fileSet: Set<String>
  let foreign: [ForeignItem]
  private let foreignPaths: Set<String>
  /// Every folder with something foreign somewhere in it.
  let foreignFolders: Set<String>
  /// Every folder but the root, level by level from the top.
  let folderLevels: [[String]]

  /// Scans a generation. The whole tree is listed, no file is opened but the manifest.
  init(scanning folder: consuming Descriptor, shown: String, jobs: Int) throws(FileSystemError) {
    let manifest = try folder.content(of: SiteLayout.manifest, limit: 1 << 30, shown: shown)
    let listed = SiteManifest.paths(in: manifest ?? [])
    let number = folder.number
    let levels = try byLevels(from: "", jobs: jobs) { (path) throws(FileSystemError) in
      try Self.list(path, in: number, shown: shown, listed: listed)
    }
    self.folder = folder
    self.shown = shown
    files = levels.joined().flatMap(\.files)
    fileSet = Set(files)
    foreign = levels.joined().flatMap(\.foreign).sorted { comesBefore($0.path, $1.path) }
    foreignPaths = Set(foreign.map(\.path))
    folderLevels = levels.dropFirst().map { $0.map(\.path) }
    var folders: Set<String> = []
    for item in foreign {
      var folder = SiteFiles.folder(of: item.path)
      while let path = folder, folders.insert(path).inserted { folder = SiteFiles.folder(of: path) }
    }
    foreignFolders = folders
  }

  private struct Listing: Sendable {
    let path: String
    var files: [String] = []
    var foreign: [ForeignItem] = []
  }

  private static func list(
    _ path: String, in root: CInt, shown: String, listed: Set<String>
  ) throws(FileSystemError) -> (reading: Listing, below: [String]) {
    var listing = Listing(path: path)
    var below: [String] = []
    let shownFolder = path.isEmpty ? shown : shown + "/" + path
    let items = try FolderListing(path.isEmpty ? "." : path, in: root, shown: shownFolder).items()
    if items.isEmpty, !path.isEmpty { listing.foreign.append(ForeignItem(path: path, kind: .folder)) }
    for item in items {
      guard item.isValidText else {
        throw FileSystemError(
          refusing: shownFolder + "/" + item.name,
          "‘\(shownFolder)/\(item.name)’ was not written by Balie and its name is not UTF-8; rename it")
      }
      let child = path.isEmpty ? item.name : path + "/" + item.name
      if item.kind == .folder {
        below.append(child)
      } else if listed.contains(child) || SiteLayout.ownFiles.contains(child) {
        if !SiteLayout.ownFiles.contains(child) { listing.files.append(child) }
      } else {
        listing.foreign.append(ForeignItem(path: child, kind: item.kind))
      }
    }
    return (listing, below)
  }
}

extension SiteTree {
  /// Refuses to write where something foreign stands.
  func refuseForeign(at path: String) throws(FileSystemError) {
    guard !foreign.isEmpty else { return }
    if foreignPaths.contains(path) || foreignFolders.contains(path) { throw inTheWay(path, of: path) }
    var folder = SiteFiles.folder(of: path)
    while let parent = folder {
      if foreignPaths.contains(parent), foreign.contains(where: { $0.path == parent && $0.kind != .folder }) {
        throw inTheWay(parent, of: path)
      }
      folder = SiteFiles.folder(of: parent)
    }
  }

  private func inTheWay(_ found: String, of path: String) -> FileSystemError {
    FileSystemError(
      refusing: shown + "/" + found,
      "‘\(shown)/\(found)’ was not written by Balie and stands in the way of ‘\(path)’; move it away")
  }

  /// Whether there is a file of ours at a path.
  func has(_ path: String) -> Bool { fileSet.contains(path) }

  func unlock() { flock(folder.number, LOCK_UN) }

  /// The number of our files that a set of paths does not have.
  func count(missingFrom paths: some Collection<String>) -> Int {
    files.count - paths.reduce(0) { $0 + (fileSet.contains($1) ? 1 : 0) }
  }

  /// Whether our file at a path has exactly these bytes. The file itself is read: a manifest can be wrong.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    guard fileSet.contains(path) || SiteLayout.ownFiles.contains(path) else { return false }
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    do throws(FileSystemError) {
      let file = try Descriptor.open(path, in: folder.number, flags, shown: path, .reading)
      let status = try file.status(shown: path)
      guard status.kind == .file, status.size == bytes.count else { return false }
      return file.reads(exactly: bytes)
    } catch {
      return false  // Cannot be compared: written anew.
    }
  }
}

extension Descriptor {
  /// Whether the file holds these bytes and no more.
  fileprivate borrowing func reads(exactly bytes: [UInt8]) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
      var done = 0
      while let count = read(into: buffer) {
        if count == 0 { return done == bytes.count }
        guard done + count <= bytes.count else { return false }
        let isEqual = bytes.withUnsafeBytes { bytes in
          bytes.baseAddress.map { memcmp($0 + done, buffer.baseAddress!, count) == 0 } ?? false
        }
        guard isEqual else { return false }
        done += count
        if done == bytes.count, count < buffer.count { return true }
      }
      return false
    }
  }
}
