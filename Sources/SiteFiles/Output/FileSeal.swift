internal import Glibc

/// What a file on disk is known by without reading it: while its size, its time and its number in the file system are the
/// same, nobody has replaced or rewritten it.
package struct FileSeal: Sendable, Hashable {
  package let size: Int
  /// When it was last written, in nanoseconds since 1970.
  package let time: Int
  /// Its number in the file system.
  package let number: UInt64

  init(_ status: FileStatus) {
    size = status.size
    time = Int(status.record.st_mtim.tv_sec) * 1_000_000_000 + Int(status.record.st_mtim.tv_nsec)
    number = UInt64(status.record.st_ino)
  }

  /// The seal of a plain file in an open folder; nil where there is none.
  init?(_ path: String, in folder: CInt) {
    guard let status = FileStatus(path, in: folder), status.kind == .file else { return nil }
    self.init(status)
  }

  /// The seal of the list of files of a site; nil where there is none.
  package static func ofManifest(inSite site: String) -> FileSeal? {
    FileSeal(site + "/" + SiteLayout.manifest, in: AT_FDCWD)
  }

  /// The seals of files of a folder, in their order; nil for those that are not there.
  package static func all(of paths: [String], in folder: String, jobs: Int) -> [FileSeal?] {
    guard let open = try? Descriptor.openFolder(folder, follow: true, shown: folder) else {
      return paths.map { _ in nil }
    }
    let number = open.number
    return inParallel(paths.count, jobs: jobs) { FileSeal(paths[$0], in: number) }
  }
}
