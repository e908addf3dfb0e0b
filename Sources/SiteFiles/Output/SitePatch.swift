internal import Glibc
package import Parallelism
internal import Synchronization

/// A few files of a site made anew, put in place one by one: what a small change takes, where ``OutputGeneration`` would
/// link a hundred thousand files to change three.
///
/// Whoever looks at the site sees each file as it was or as it will be, those that pages need before the pages. A journal
/// says what is to be done before the first file is touched: a build that is killed meanwhile is completed by the next one.
package final class SitePatch: Sendable {
  private let target: OutputTarget
  private let staging: StagingFolder
  private let site: Descriptor
  private let progress: RunProgress?
  private let written = Mutex<[String]>([])
  private let isOpen = Mutex(true)

  private init(
    target: OutputTarget, staging: StagingFolder, site: consuming Descriptor, progress: RunProgress?
  ) {
    (self.target, self.staging, self.progress) = (target, staging, progress)
    self.site = site
  }

  deinit { abandon() }

  /// Makes ready to change a site that Balie wrote; nil where there is none yet.
  ///
  /// - Parameter progress: by which the build can be stopped; the site is then what it was.
  /// - Throws: where the output is not a folder that Balie may change, or another build is writing to it.
  package static func begin(
    at output: String, protecting sources: [String], jobs: Int, progress: RunProgress? = nil
  ) throws(FileSystemError) -> SitePatch? {
    let target = try OutputTarget(output, protecting: sources)
    do {
      let parent = try Descriptor.openFolder(target.parentPath, follow: true, shown: target.shown)
      guard let site = try target.openSite(in: parent) else { return nil }
      guard case .ours = try SiteOwnership(of: site, shown: target.shown) else { return nil }
    }
    return try StagingFolder.begin(for: target) { (staging) throws(FileSystemError) -> SitePatch? in
      try staging.prepare(jobs: jobs)
      guard let site = try target.openSite(in: staging.parent) else {
        staging.remove()
        staging.unlock()
        return nil
      }
      return SitePatch(target: target, staging: staging, site: site, progress: progress)
    }
  }

  /// Writes one file, not yet in its place; may be called from several threads at once.
  ///
  /// - Parameter isNew: whether the site does not have a file of Balie's there.
  /// - Throws: where something that Balie did not write stands in the way; where the disk refuses.
  package func write(_ bytes: [UInt8], to path: String, isNew: Bool) throws(FileSystemError) -> FileSeal {
    try OutputPath.check(path, shown: target.shown(path))
    try refuseForeign(at: path, isNew: isNew)
    let number = written.withLock { written in
      written.append(path)
      return written.count - 1
    }
    let name = Self.name(of: number)
    try staging.create(name, bytes)
    guard let seal = FileSeal(name, in: staging.folder.number) else {
      throw FileSystemError(.creating, target.shown(path), code: ENOENT)
    }
    return seal
  }

  private static func name(of number: Int) -> String { "\(SiteJournal.waiting)\(number)" }

  private func refuseForeign(at path: String, isNew: Bool) throws(FileSystemError) {
    var parent = folder(of: path)
    while let folder = parent {
      if let status = FileStatus(folder, in: site.number), status.kind != .folder {
        throw inTheWay(folder, of: path)
      }
      parent = SiteFiles.folder(of: folder)
    }
    guard let status = FileStatus(path, in: site.number) else { return }
    if isNew || status.kind == .folder { throw inTheWay(path, of: path) }
  }

  private func inTheWay(_ found: String, of path: String) -> FileSystemError {
    FileSystemError(
      refusing: target.shown(found),
      """
      ‘\(target.shown(found))’ was not written by Balie and stands in the way of ‘\(path)’; move it away
      """)
  }

  /// Puts everything in its place and removes files that are no longer part of the site.
  ///
  /// - Parameters:
  ///   - files: every file of the site afterwards with its digest (SHA-256), for the manifest.
  ///   - removed: files of Balie's that are to go, with the folders that become empty.
  package func finish(listing files: [(path: String, digest: [UInt8])], removing removed: [String])
    throws(FileSystemError)
  {
    isOpen.withLock { $0 = false }
    defer { staging.unlock() }
    do throws(FileSystemError) {
      let puts = written.withLock { $0 }
      guard !puts.isEmpty || !removed.isEmpty else { return staging.remove() }
      let marker = SiteLayout.markerText
      let listed = files + [(SiteLayout.marker, Digest.sha256(Array(marker.utf8)))]
      try staging.create(SiteLayout.manifest, SiteManifest.text(of: listed))
      var journal = SiteJournal()
      for (number, path) in puts.enumerated().sorted(by: Self.isEarlier) {
        journal.put(Self.name(of: number), at: path)
      }
      journal.put(SiteLayout.manifest, at: SiteLayout.manifest)
      for path in removed { journal.remove(path) }
      try refuseUnwritable(foldersOf: puts + removed + [SiteLayout.manifest])
      try progress?.refuseIfStopped(target.shown)
      try journal.write(into: staging)
    } catch {
      staging.remove()
      throw error
    }
    // From here on the journal decides: whatever fails now is done by the next build.
    progress?.begin(.clearing)
    try SiteJournal.apply(in: staging, to: site.number, shown: target.shown)
    staging.remove()
  }

  /// Refuses to begin what would stop in the middle: every folder in which files change must allow it.
  private func refuseUnwritable(foldersOf paths: [String]) throws(FileSystemError) {
    for folder in Set(paths.map { SiteFiles.folder(of: $0) ?? "" }).sorted(by: comesBefore) {
      var existing = folder
      while !existing.isEmpty, FileStatus(existing, in: site.number) == nil {
        existing = SiteFiles.folder(of: existing) ?? ""
      }
      let name = existing.isEmpty ? "." : existing
      guard faccessat(site.number, name, W_OK | X_OK, AT_EACCESS) != 0 else { continue }
      let code = errno
      throw FileSystemError(
        .creating, target.shown(paths.first { (SiteFiles.folder(of: $0) ?? "") == folder } ?? folder),
        code: code)
    }
  }

  /// What pages need comes before the pages.
  private static func isEarlier(_ a: (offset: Int, element: String), _ b: (offset: Int, element: String))
    -> Bool
  {
    let (isPage, isOther) = (a.element.hasSuffix(".html"), b.element.hasSuffix(".html"))
    return isPage != isOther ? isOther : comesBefore(a.element, b.element)
  }

  /// Gives up: the site stays as it was.
  package func abandon() {
    let wasOpen = isOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
    guard wasOpen else { return }
    staging.remove()
    staging.unlock()
  }
}
