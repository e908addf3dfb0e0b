package import Parallelism
internal import Synchronization

/// A whole new site, written next to the old one and swapped in when it is complete.
///
/// Until ``finish()`` the old site is not touched; ``finish()`` replaces it in one step. Files whose bytes did
/// not change stay the same files, with their modification times. Files that Balie did not write are kept.
/// Nothing but the bytes given to ``write(_:to:for:)`` decides what the site's files hold.
package final class OutputGeneration: Sendable {
  private struct Ledger {
    var claims = PathClaims()
    var records: [SiteRecord] = []
    var taken = 0
    var isClosed = false
  }

  private let target: OutputTarget
  private let staging: StagingFolder
  private let old: SiteTree?
  private let jobs: Int
  private let progress: RunProgress?
  private let ledger = Mutex(Ledger())

  private init(
    target: OutputTarget, staging: StagingFolder, old: SiteTree?, jobs: Int, progress: RunProgress?
  ) {
    (self.target, self.staging, self.old) = (target, staging, old)
    (self.jobs, self.progress) = (jobs, progress)
  }

  deinit { abandon() }

  /// Makes ready to write a site.
  ///
  /// - Parameters:
  ///   - output: the folder of the site; made where it is missing. A link to a folder is followed once, here.
  ///   - sources: folders that must neither hold the site nor be in it.
  ///   - jobs: the number of threads to scan, link and remove with.
  ///   - progress: by which the build can be stopped; the site is then what it was.
  /// - Throws: where `output` is not a folder that Balie may replace, or another build is writing to it.
  package static func begin(
    at output: String, protecting sources: [String] = [], jobs: Int = 2, progress: RunProgress? = nil
  ) throws(FileSystemError) -> OutputGeneration {
    let target = try OutputTarget(output, protecting: sources)
    let (staging, old) = try StagingFolder.begin(for: target) {
      (staging) throws(FileSystemError) -> (StagingFolder, SiteTree?) in
      var old: SiteTree?
      if let site = try staging.openSite() {
        old = try SiteTree(scanning: site, shown: target.shown, jobs: jobs)
      }
      try staging.clear(live: old, jobs: jobs)
      return (staging, old)
    }
    let generation = OutputGeneration(
      target: target, staging: staging, old: old, jobs: jobs, progress: progress)
    if old != nil { try staging.probeExchange() }
    return generation
  }

  /// Writes one file of the site; may be called from several threads at once.
  ///
  /// - Parameters:
  ///   - path: relative to the site, `/` between parts.
  ///   - origin: what the file is for, in words for the message where two files have one path.
  /// - Throws: where the path cannot be, is taken, or has a foreign file in its way; where the disk refuses.
  /// - Returns: the SHA-256 of the bytes.
  @discardableResult
  package func write(
    _ bytes: [UInt8], to path: String, for origin: String = ""
  ) throws(FileSystemError) -> [UInt8] {
    try OutputPath.check(path, shown: target.shown(path))
    try ledger.withLock { (ledger) throws(FileSystemError) in
      precondition(!ledger.isClosed, "A finished generation takes no more files")
      ledger.taken += 1
      try ledger.claims.take(path, for: origin, shown: target.shown)
    }
    try old?.refuseForeign(at: path)
    let record = try place(bytes, at: path)
    ledger.withLock { $0.records.append(record) }
    return record.digest
  }

  /// Takes over a file of the old generation as it is, which the caller knows to have the bytes that it should.
  ///
  /// - Parameter digest: the SHA-256 of those bytes.
  /// - Returns: whether there is such a file; where there is none, its bytes must be written.
  package func keep(_ path: String, digest: [UInt8], size: Int) throws(FileSystemError) -> Bool {
    guard let old, old.has(path) else { return false }
    try ledger.withLock { (ledger) throws(FileSystemError) in
      precondition(!ledger.isClosed, "A finished generation takes no more files")
      ledger.taken += 1
      try ledger.claims.take(path, for: "", shown: target.shown)
      ledger.records.append(SiteRecord(path: path, digest: digest, size: size, isKept: true))
    }
    return true
  }

  /// Unchanged files are linked in ``finish()`` only: where nothing at all changed, nothing is to be done.
  private func place(_ bytes: [UInt8], at path: String) throws(FileSystemError) -> SiteRecord {
    let isKept = old?.holds(bytes, at: path) ?? false
    if !isKept { try staging.create(path, bytes) }
    return SiteRecord(path: path, digest: Digest.sha256(bytes), size: bytes.count, isKept: isKept)
  }

  /// Completes the generation and makes it the site, in one step; then removes the old one.
  ///
  /// - Throws: where a file could not be written, or the disk refuses. The old site is then as it was.
  package func finish() throws(FileSystemError) -> OutputSummary {
    let records = try close()
    defer { unlock() }
    do throws(FileSystemError) {
      let summary = summarise(records)
      let own = try placeOwnFiles(records)
      guard summary.written + summary.removed > 0 || !own.allSatisfy(\.isKept) || old == nil else {
        staging.remove()
        return summary
      }
      try keep((records + own).filter(\.isKept).map(\.path))
      if let old { try CarriedFiles(from: old, to: staging).carry() }
      try progress?.refuseIfStopped(target.shown)  // From here on the site is the new one.
      try staging.swapIn(for: old)
      progress?.begin(.clearing)
      retire()
      return summary
    } catch {
      staging.remove()
      throw error
    }
  }

  /// Gives up: the old site stays, and what was written is removed as far as that works.
  package func abandon() {
    let wasOpen = ledger.withLock { ledger in
      defer { ledger.isClosed = true }
      return !ledger.isClosed
    }
    guard wasOpen else { return }
    staging.remove()
    unlock()
  }

  private func unlock() {
    staging.unlock()
    old?.unlock()
  }
}

// MARK: - Finishing

extension OutputGeneration {
  private func close() throws(FileSystemError) -> [SiteRecord] {
    let (records, isWhole) = ledger.withLock { ledger in
      precondition(!ledger.isClosed, "A generation is finished once")
      ledger.isClosed = true
      return (ledger.records, ledger.records.count == ledger.taken)
    }
    guard isWhole else {
      staging.remove()
      unlock()
      throw FileSystemError(
        refusing: target.shown, "‘\(target.shown)’ stays as it was because a file could not be written")
    }
    return records.sorted { comesBefore($0.path, $1.path) }
  }

  private func summarise(_ records: [SiteRecord]) -> OutputSummary {
    var summary = OutputSummary(removed: old?.count(missingFrom: records.lazy.map(\.path)) ?? 0)
    for record in records {
      summary.bytes += record.size
      if record.isKept {
        summary.unchanged += 1
      } else {
        summary.written += 1
        summary.bytesWritten += record.size
      }
    }
    return summary
  }

  private func placeOwnFiles(_ records: [SiteRecord]) throws(FileSystemError) -> [SiteRecord] {
    let marker = try place(Array(SiteLayout.markerText.utf8), at: SiteLayout.marker)
    let listed = (records + [marker]).sorted { comesBefore($0.path, $1.path) }
    return [marker, try place(SiteManifest.text(of: listed), at: SiteLayout.manifest)]
  }

  /// Removes the old generation, which now has the staging folder's name. What cannot be removed now is left for
  /// the next build: the new site is live already.
  private func retire() {
    guard let old else { return }
    RetiredSite(tree: old, live: staging.folder.number, jobs: jobs).empty()
    staging.removeName()
  }

  private func keep(_ paths: [String]) throws(FileSystemError) {
    guard let old else { return }
    _ = try inParallel(paths.count, jobs: jobs) { (number) throws(FileSystemError) in
      try staging.keep(paths[number], from: old)
    }
  }
}
