internal import CLinux
internal import Glibc
internal import Synchronization

/// The locked folder in which a generation grows, next to the site and on the same disk.
final class StagingFolder: Sendable {
  let target: OutputTarget
  let parent: Descriptor
  let folder: Descriptor
  private let made = Mutex<Set<String>>([])

  private var name: String { SiteLayout.stagingName(for: target.name) }

  /// Makes the folder and locks it. One that a killed build left behind is taken over; what is in it is for
  /// ``clear(live:jobs:)``.
  init(for target: OutputTarget) throws(FileSystemError) {
    let shown = target.shownStaging
    let name = SiteLayout.stagingName(for: target.name)
    let parent = try Descriptor.openFolder(target.parentPath, follow: true, shown: target.shown)
    // A build that ends at this moment takes its folder away between our looking and our locking: look again.
    for _ in 0..<10 {
      if mkdirat(parent.number, name, 0o755) != 0, errno != EEXIST {
        throw FileSystemError(.creating, target.shown, code: errno)
      }
      guard let status = FileStatus(name, in: parent.number) else { continue }
      guard status.kind == .folder else {
        throw FileSystemError(refusing: shown, "‘\(shown)’ stands where the new site is to grow; remove it")
      }
      let folder = try Descriptor.openFolder(name, in: parent.number, shown: shown)
      guard try folder.lock(shown: shown) else { throw Self.busy(target) }
      let opened = try folder.status(shown: shown)
      if let now = FileStatus(name, in: parent.number), now.isSame(as: opened) {
        self.target = target
        self.parent = parent
        self.folder = folder
        return
      }
    }
    throw Self.busy(target)
  }

  static func busy(_ target: OutputTarget) -> FileSystemError {
    FileSystemError(
      refusing: target.shown, "Another build is writing to ‘\(target.shown)’; wait until it has ended",
      code: EWOULDBLOCK, operation: .locking)
  }

  /// Makes the folder for a target, and makes it ready. Where that fails the folder is taken away again, but only if it
  /// is empty: what a killed build left may hold a file of a person.
  static func begin<Ready>(
    for target: OutputTarget, _ prepare: (StagingFolder) throws(FileSystemError) -> Ready
  ) throws(FileSystemError) -> Ready {
    // Refused before anything is made.
    _ = try target.openSite(
      in: Descriptor.openFolder(target.parentPath, follow: true, shown: target.shown))
    let staging = try StagingFolder(for: target)
    do throws(FileSystemError) {
      return try prepare(staging)
    } catch {
      staging.removeName()
      throw error
    }
  }

  /// The site, once what a killed build had begun to put in place is completed; nil where there is none.
  func openSite() throws(FileSystemError) -> Descriptor? {
    guard let site = try target.openSite(in: parent) else { return nil }
    try SiteJournal.apply(in: self, to: site.number, shown: target.shown)
    return site
  }

  /// Completes what a killed build had begun to put in place, and empties the folder.
  func prepare(jobs: Int) throws(FileSystemError) {
    guard let site = try openSite() else { return try clear(live: nil, jobs: jobs) }
    // Only a retired generation may hold files of people, which then go to the site.
    let isUnfinished = FileStatus(SiteLayout.unfinished, in: folder.number) != nil
    let isEmpty = try FolderListing(".", in: folder.number, shown: target.shownStaging).items().isEmpty
    let old =
      isUnfinished || isEmpty ? nil : try SiteTree(scanning: site, shown: target.shown, jobs: jobs)
    try clear(live: old, jobs: jobs)
  }

  /// Empties the folder of what a killed build left, keeping whatever people put there.
  func clear(live: SiteTree?, jobs: Int) throws(FileSystemError) {
    let shown = target.shownStaging
    let isUnfinished = FileStatus(SiteLayout.unfinished, in: folder.number) != nil
    if !isUnfinished, case .foreign = try SiteOwnership(of: folder, shown: shown) {
      throw FileSystemError(refusing: shown, "‘\(shown)’ stands where the new site is to grow; remove it")
    }
    let copy = try Descriptor.openFolder(".", in: folder.number, shown: shown)
    let items = try FolderListing(".", in: folder.number, shown: shown).items()
    if isUnfinished {
      for item in items where item.name != SiteLayout.unfinished { removeTree(item, in: folder.number) }
    } else if !items.isEmpty {
      let old = try SiteTree(scanning: copy, shown: shown, jobs: jobs)
      RetiredSite(tree: old, live: live?.folder.number, jobs: jobs).empty()
    }
    for item in try FolderListing(".", in: folder.number, shown: shown).items()
    where item.name != SiteLayout.unfinished {
      throw FileSystemError(
        refusing: shown, "‘\(shown)/\(item.name)’ was put there during a build; move it away")
    }
    if !isUnfinished { try create(SiteLayout.unfinished, []) }
  }

  /// Whether the disk can swap two folders in one step.
  func probeExchange() throws(FileSystemError) {
    let names = ["a", "b"]
    for name in names where mkdirat(folder.number, name, 0o755) != 0 {
      throw FileSystemError(.creating, target.shownStaging, code: errno)
    }
    let result = renameat2(folder.number, names[0], folder.number, names[1], BALIE_RENAME_EXCHANGE)
    let code = errno
    for name in names { unlinkat(folder.number, name, AT_REMOVEDIR) }
    if result != 0 { throw cannotSwap(code) }
  }

  private func cannotSwap(_ code: CInt) -> FileSystemError {
    guard [EINVAL, ENOSYS, EXDEV, EBUSY].contains(code) else {
      return FileSystemError(.swapping, target.shown, code: code)
    }
    return FileSystemError(
      refusing: target.shown,
      """
      The disk cannot swap ‘\(target.shown)’ for the new site in one step (\(systemWords(code))); \
      choose a folder on a local disk, or remove ‘\(target.shown)’ before the build
      """, code: code, operation: .swapping)
  }
}

// MARK: - Files

extension StagingFolder {
  /// Writes a new file, and its folders where they are missing.
  func create(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    let shown = Self.isOwn(path) ? target.shown : target.shown(path)
    try makeFolders(for: path)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let file = try Descriptor.open(path, in: folder.number, flags, mode: 0o644, shown: shown, .creating)
    try file.write(bytes, shown: shown)
    try file.finish(shown: shown)
  }

  /// Whether a file is no file of the site under its own name: people know nothing of it, and hear of the site instead.
  private static func isOwn(_ path: String) -> Bool {
    path.hasPrefix(SiteJournal.waiting) || path.hasPrefix(SiteJournal.name) || path == SiteLayout.unfinished
  }

  /// Gives a file of the old generation to the new one: the same file, its times and its bytes.
  func keep(_ path: String, from old: SiteTree) throws(FileSystemError) {
    try makeFolders(for: path)
    if linkat(old.folder.number, path, folder.number, path, 0) == 0 { return }
    let code = errno
    // Some disks have no hard links, and some systems allow them to a file's owner only.
    guard [EPERM, EMLINK, ENOTSUP, EXDEV].contains(code) else {
      throw FileSystemError(.linking, target.shown(path), code: code)
    }
    guard let bytes = try old.folder.content(of: path, limit: .max - 1, shown: target.shown),
      let status = FileStatus(path, in: old.folder.number)
    else { throw FileSystemError(.linking, target.shown(path), code: code) }
    try create(path, bytes)
    setTimes(path, status)
  }

  func makeFolders(for path: String) throws(FileSystemError) {
    guard let parent = SiteFiles.folder(of: path), !made.withLock({ $0.contains(parent) }) else { return }
    try makeFolders(for: parent)
    if mkdirat(folder.number, parent, 0o755) != 0, errno != EEXIST {
      throw FileSystemError(.creating, target.shown(parent), code: errno)
    }
    made.withLock { _ = $0.insert(parent) }
  }

  func setTimes(_ path: String, _ status: FileStatus) {
    let times = [status.record.st_atim, status.record.st_mtim]
    _ = utimensat(folder.number, path, times, AT_SYMLINK_NOFOLLOW)
  }
}

// MARK: - The end

extension StagingFolder {
  /// Makes this generation the site, in one step. What was the site is then under the staging folder's name.
  func swapIn(for old: SiteTree?) throws(FileSystemError) {
    if let old {
      guard try old.folder.lock(shown: target.shown) else { throw Self.busy(target) }
      let permissions = try old.folder.status(shown: target.shown).permissions
      _ = fchmod(folder.number, permissions)
    }
    unlinkat(folder.number, SiteLayout.unfinished, 0)
    let flag = old == nil ? BALIE_RENAME_NOREPLACE : BALIE_RENAME_EXCHANGE
    if renameat2(parent.number, name, parent.number, target.name, flag) == 0 { return }
    let code = errno
    if old == nil, code == EEXIST {
      throw FileSystemError(
        refusing: target.shown, "‘\(target.shown)’ was made by another program during the build", code: code,
        operation: .swapping)
    }
    // Without an old site a plain rename is atomic too; it fails on anything but an empty folder.
    if old == nil, [EINVAL, ENOSYS].contains(code),
      renameat(parent.number, name, parent.number, target.name) == 0
    {
      return
    }
    throw cannotSwap(code)
  }

  /// Removes the folder and all that is in it, as far as that works.
  func remove() {
    if let items = try? FolderListing(".", in: folder.number, shown: "").items() {
      for item in items where item.name != SiteLayout.unfinished { removeTree(item, in: folder.number) }
    }
    unlinkat(folder.number, SiteLayout.unfinished, 0)
    removeName()
  }

  /// Removes the emptied folder under the staging folder's name.
  func removeName() { unlinkat(parent.number, name, AT_REMOVEDIR) }

  func unlock() { flock(folder.number, LOCK_UN) }
}

/// Removes a thing and all below it, following no link, as far as that works.
private func removeTree(_ item: FolderItem, in folder: CInt, isRetry: Bool = false) {
  guard item.kind == .folder else {
    unlinkat(folder, item.name, 0)
    return
  }
  if let listing = try? FolderListing(item.name, in: folder, shown: ""), let items = try? listing.items() {
    for item in items { removeTree(item, in: listing.number) }
  }
  if unlinkat(folder, item.name, AT_REMOVEDIR) != 0, !isRetry {
    _ = fchmodat(folder, item.name, 0o700, 0)  // A carried folder may be read-only.
    removeTree(item, in: folder, isRetry: true)
  }
}
