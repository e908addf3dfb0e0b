internal import Glibc

/// The files of the old generation that Balie did not write, on their way into the new one.
struct CarriedFiles {
  let old: SiteTree
  let staging: StagingFolder

  init(from old: SiteTree, to staging: StagingFolder) {
    self.old = old
    self.staging = staging
  }

  /// Links files, makes empty folders anew, and gives the folders their permissions and times.
  func carry() throws(FileSystemError) {
    for item in old.foreign { try carry(item) }
    // From the deepest up: what is done within a folder changes its times.
    let folders = old.foreignFolders.union(old.foreign.lazy.filter { $0.kind == .folder }.map(\.path))
    for folder in folders.sorted(by: { comesBefore($1, $0) }) {
      guard let status = FileStatus(folder, in: old.folder.number) else { continue }
      _ = fchmodat(staging.folder.number, folder, status.permissions, 0)
      staging.setTimes(folder, status)
    }
  }

  private func carry(_ item: SiteTree.ForeignItem) throws(FileSystemError) {
    try staging.makeFolders(for: item.path)
    let number = staging.folder.number
    let result =
      item.kind == .folder
      ? mkdirat(number, item.path, 0o755) : linkat(old.folder.number, item.path, number, item.path, 0)
    let code = errno
    if result == 0 || code == ENOENT || (item.kind == .folder && code == EEXIST) { return }
    switch item.kind {
    case .link: try copyLink(item.path, code: code)
    case .file: try staging.keep(item.path, from: old)
    default: throw FileSystemError(.linking, staging.target.shown(item.path), code: code)
    }
  }

  private func copyLink(_ path: String, code: CInt) throws(FileSystemError) {
    var target = [CChar](repeating: 0, count: 4097)
    guard readlinkat(old.folder.number, path, &target, 4096) > 0,
      symlinkat(target, staging.folder.number, path) == 0,
      let status = FileStatus(path, in: old.folder.number)
    else { throw FileSystemError(.linking, staging.target.shown(path), code: code) }
    staging.setTimes(path, status)
  }
}
