internal import CLinux
internal import Glibc

/// The old generation after the swap: our files are removed; whatever else is found moves to the live site.
struct RetiredSite: Sendable {
  let tree: SiteTree
  /// The open folder of the live site; nil where there is none.
  let live: CInt?
  let jobs: Int

  /// Empties the folder as far as that works without losing a file that Balie did not write.
  func empty() {
    let root = tree.folder.number
    allowRemoving()
    _ = inParallel(tree.files.count, jobs: jobs) { unlinkat(root, tree.files[$0], 0) }
    for item in tree.foreign { release(item) }
    for level in tree.folderLevels.reversed() {
      _ = inParallel(level.count, jobs: jobs) { unlinkat(root, level[$0], AT_REMOVEDIR) }
    }
    moveLatecomers()
    removeOwnFiles()
  }

  /// People may have made a folder of theirs read-only; to remove it, it must be writable.
  private func allowRemoving() {
    for folder in tree.foreignFolders {
      guard let status = FileStatus(folder, in: tree.folder.number), status.permissions & 0o700 != 0o700
      else { continue }
      _ = fchmodat(tree.folder.number, folder, status.permissions | 0o700, 0)
    }
  }

  /// The marker goes last: while anything else is left, the next build must know the folder.
  private func removeOwnFiles() {
    guard let listing = try? FolderListing(".", in: tree.folder.number, shown: tree.shown),
      let items = try? listing.items(), items.allSatisfy({ SiteLayout.ownFiles.contains($0.name) })
    else { return }
    for name in [SiteLayout.manifest, SiteLayout.unfinished, SiteLayout.marker] {
      unlinkat(tree.folder.number, name, 0)
    }
  }

  /// Removes a foreign thing that the live site has too, or else moves it there.
  private func release(_ item: SiteTree.ForeignItem) {
    let root = tree.folder.number
    guard let live, item.kind != .folder else { return }  // Folders are removed together.
    let old = FileStatus(item.path, in: root)
    if let old, let now = FileStatus(item.path, in: live), now.isSame(as: old) {
      unlinkat(root, item.path, 0)
    } else if old != nil {
      move(item.path, to: live)
    }
  }

  /// Finds what was put into the old site while it was being replaced, and moves it to the live one.
  private func moveLatecomers() {
    guard let live, let copy = try? Descriptor.openFolder(".", in: tree.folder.number, shown: tree.shown),
      let rest = try? SiteTree(scanning: copy, shown: tree.shown, jobs: 1)
    else { return }
    for item in rest.foreign where item.kind != .folder { move(item.path, to: live) }
    for level in rest.folderLevels.reversed() {
      for folder in level { unlinkat(tree.folder.number, folder, AT_REMOVEDIR) }
    }
  }

  private func move(_ path: String, to live: CInt) {
    var folders: [String] = []
    var parent = folder(of: path)
    while let folder = parent {
      folders.append(folder)
      parent = SiteFiles.folder(of: folder)
    }
    for folder in folders.reversed() { mkdirat(live, folder, 0o755) }
    _ = renameat2(tree.folder.number, path, live, path, BALIE_RENAME_NOREPLACE)
  }
}
