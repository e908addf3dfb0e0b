internal import Glibc

/// Folders of which the system tells what changes (inotify(7)): each folder below a root has a watch of its own.
struct ToldFolders {
  private typealias Place = FolderChanges.Place

  private let queue: NoticeQueue
  private let roots: [String]
  /// The folder of each watch.
  private var folders: [CInt: FolderChanges.Place] = [:]
  /// The roots that are not there at the moment.
  private var missing: Set<Int> = []

  /// How long nothing may happen before what has happened is told, in milliseconds: long enough for an editor to put
  /// its new file in the place of the old one.
  private static let pause = 6
  /// The same once many files have changed, as they do when a branch is checked out.
  private static let longPause = 80
  private static let many = 20
  /// After this time what is known is told, though more may come.
  private static let longest = 2_000

  init(_ roots: [String]) throws(FolderWatch.Refusal) {
    self.roots = roots
    queue = try NoticeQueue()
    var found = FolderChanges()
    for root in roots.indices {
      guard try !watch(Place(root: root, path: ""), &found) else { continue }
      missing.insert(root)
    }
  }

  mutating func changes(within milliseconds: Int) throws(FolderWatch.Refusal) -> FolderChanges {
    var changes = FolderChanges()
    // A folder that was moved away may be back at any moment, and nothing tells of it.
    guard queue.wait(missing.isEmpty ? milliseconds : min(milliseconds, 200)) else {
      try findMissing(&changes)
      return changes
    }
    var waited = 0
    repeat {
      for notice in queue.notices() { try take(notice, &changes) }
      let pause = changes.places.count > Self.many ? Self.longPause : Self.pause
      waited += pause
      guard waited < Self.longest, queue.wait(pause) else { break }
    } while true
    try findMissing(&changes)
    return changes
  }

  // MARK: What is told

  private mutating func take(
    _ notice: NoticeQueue.Notice, _ changes: inout FolderChanges
  ) throws(FolderWatch.Refusal) {
    if notice.has(IN_Q_OVERFLOW) { return try beginAgain(&changes) }
    guard let folder = folders[notice.watch] else { return }
    if notice.has(IN_IGNORED) {
      folders[notice.watch] = nil
      return
    }
    if notice.has(IN_DELETE_SELF) || notice.has(IN_MOVE_SELF) {
      if folder.path.isEmpty { lose(folder.root, &changes) }
      return
    }
    guard let name = notice.name, !FileName.isLitter(name) else { return }
    let place = folder.child(name)
    changes.insert(place)
    guard notice.has(IN_ISDIR) else { return }
    if notice.has(IN_MOVED_FROM) || notice.has(IN_DELETE) { forget(below: place) }
    if notice.has(IN_MOVED_TO) || notice.has(IN_CREATE) { _ = try watch(place, &changes) }
  }

  /// More has happened than the system kept: folders may have come that nobody told of.
  private mutating func beginAgain(_ changes: inout FolderChanges) throws(FolderWatch.Refusal) {
    for root in roots.indices {
      var ignored = FolderChanges()
      if try !watch(Place(root: root, path: ""), &ignored) { missing.insert(root) }
    }
    changes.doubtAll(roots.count)
  }

  // MARK: Folders that come and go

  /// Watches a folder and all below it, and tells of the files that are there.
  ///
  /// - Returns: whether there is such a folder.
  private mutating func watch(
    _ folder: FolderChanges.Place, _ changes: inout FolderChanges
  ) throws(FolderWatch.Refusal) -> Bool {
    let path = folder.path.isEmpty ? roots[folder.root] : "\(roots[folder.root])/\(folder.path)"
    guard let number = try queue.watch(path, followsLink: folder.path.isEmpty) else { return false }
    folders[number] = folder
    // What came before the watch is listed, what comes after is told: nothing falls between.
    guard let opened = try? Descriptor.openFolder(path, follow: true, shown: path),
      let listing = try? FolderListing(opened, shown: path),
      let items = try? listing.items()
    else { return true }
    for item in items where item.isValidText && !FileName.isLitter(item.name) {
      let place = folder.child(item.name)
      changes.insert(place)
      if item.kind == .folder { _ = try watch(place, &changes) }
    }
    return true
  }

  private mutating func forget(below folder: FolderChanges.Place) {
    for (watch, place) in folders where place.isBelow(folder) {
      queue.remove(watch)
      folders[watch] = nil
    }
  }

  private mutating func lose(_ root: Int, _ changes: inout FolderChanges) {
    forget(below: Place(root: root, path: ""))
    missing.insert(root)
    changes.doubt(root)
  }

  private mutating func findMissing(_ changes: inout FolderChanges) throws(FolderWatch.Refusal) {
    for root in missing {
      var ignored = FolderChanges()
      guard try watch(Place(root: root, path: ""), &ignored) else { continue }
      missing.remove(root)
      changes.doubt(root)
    }
  }
}
