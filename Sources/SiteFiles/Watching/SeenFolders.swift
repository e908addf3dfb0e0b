internal import Glibc

/// Folders that are looked through again and again, for systems that do not tell what changes.
struct SeenFolders {
  /// What tells that a file is another than before, without reading it.
  private struct Mark: Hashable {
    let device: UInt64
    let number: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: FileStatus) {
      let record = status.record
      (device, number, size) = (UInt64(record.st_dev), UInt64(record.st_ino), status.size)
      (seconds, nanoseconds) = (record.st_ctim.tv_sec, record.st_ctim.tv_nsec)
    }
  }

  private let roots: [String]
  private var marks: [FolderChanges.Place: Mark] = [:]

  /// How often they are looked through, in milliseconds.
  static let interval = 1_000

  init(_ roots: [String]) {
    self.roots = roots
    marks = look()
  }

  mutating func changes(within milliseconds: Int) -> FolderChanges {
    var changes = FolderChanges()
    poll(nil, 0, CInt(clamping: min(milliseconds, Self.interval)))
    let now = look()
    for (place, mark) in now where marks[place] != mark { changes.insert(place) }
    for place in marks.keys where now[place] == nil { changes.insert(place) }
    marks = now
    return changes
  }

  private func look() -> [FolderChanges.Place: Mark] {
    var marks: [FolderChanges.Place: Mark] = [:]
    marks.reserveCapacity(self.marks.count)
    for (root, path) in roots.enumerated() {
      look(FolderChanges.Place(root: root, path: ""), at: path, depth: 0, &marks)
    }
    return marks
  }

  private func look(
    _ folder: FolderChanges.Place, at path: String, depth: Int, _ marks: inout [FolderChanges.Place: Mark]
  ) {
    guard depth <= SourceSnapshot.Limits().folderDepth,
      let listing = try? FolderListing(
        Descriptor.openFolder(path, follow: folder.path.isEmpty, shown: path), shown: path),
      let items = try? listing.items()
    else { return }
    for item in items where item.isValidText && !FileName.isLitter(item.name) {
      let place = folder.child(item.name)
      guard item.kind != .folder else {
        look(place, at: "\(path)/\(item.name)", depth: depth + 1, &marks)
        continue
      }
      if let status = FileStatus(item.name, in: listing.number) { marks[place] = Mark(status) }
    }
  }
}
