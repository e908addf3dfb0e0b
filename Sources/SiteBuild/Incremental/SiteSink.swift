import BuildGraph
import Parallelism
import SiteFiles
import Synchronization

/// Where the files of a site go: a few into the site that stands there, many into a new generation of it. Knows in the end
/// which files there are.
final class SiteSink: Sendable {
  private enum Way: Sendable {
    case patch(SitePatch)
    case generation(OutputGeneration)
  }

  /// What stands beside a file.
  private struct Twin {
    /// Its place in the record of the build before; nil where the file needs none.
    let place: Int?
  }

  private struct Ledger {
    /// The places of files that were taken over, in the record of the build before.
    var kept: [Int] = []
    /// The others.
    var files: [BuildRecord.File] = []
    /// The paths of those that were made from inputs, whether they came to the same or not.
    var made: [String] = []
    var written = 0
    var bytesWritten = 0
  }

  private let way: Way
  private let previous: PreviousBuild?
  private let request: BuildRequest
  private let ledger = Mutex(Ledger())

  init(_ patch: SitePatch, _ previous: PreviousBuild, _ request: BuildRequest) {
    (way, self.previous, self.request) = (.patch(patch), previous, request)
  }

  init(_ generation: OutputGeneration, _ previous: PreviousBuild?, _ request: BuildRequest) {
    (way, self.previous, self.request) = (.generation(generation), previous, request)
  }

  /// Takes over a file that stands in the site as it should be.
  ///
  /// - Parameter place: that of the file in the record of the build before.
  /// - Returns: whether it is there; otherwise it must be written.
  func keep(_ place: Int) throws(FileSystemError) -> Bool {
    try request.progress?.refuseIfStopped(request.output)
    guard let site = previous?.site, let twin = twin(of: place, in: site), try keepAlone(place, of: site)
    else {
      return false
    }
    guard let own = twin.place else { return true }
    guard try keepAlone(own, of: site) else {
      throw FileSystemError.wentAway(site.record.files[own].path, from: request.output)
    }
    return true
  }

  /// Takes over files of a site that is changed in place, all at once or, where anything is missing beside them, none.
  func keepAtOnce(_ places: [Int]) -> Bool {
    guard case .patch = way, let site = previous?.site else { return false }
    var all = places
    if request.isPrecompressed {
      for place in places {
        guard let twin = twin(of: place, in: site) else { return false }
        if let own = twin.place { all.append(own) }
      }
    }
    ledger.withLock { $0.kept += all }
    request.progress?.advance(by: places.count)
    return true
  }

  /// Whether nothing is missing beside a file: where several are kept together or not at all, this is asked first.
  func canKeep(_ place: Int) -> Bool { previous.flatMap { twin(of: place, in: $0.site) } != nil }

  /// The compressed twin of a file, which has no place where the file needs none; nil where it is missing.
  private func twin(of place: Int, in site: RememberedSite) -> Twin? {
    let file = site.record.files[place]
    guard hasTwin(file.path, size: file.size) else { return Twin(place: nil) }
    return site.intact(file.path + Compressed.ending).map { Twin(place: $0) }
  }

  private func keepAlone(_ place: Int, of site: RememberedSite) throws(FileSystemError) -> Bool {
    if case .generation(let generation) = way {
      let file = site.record.files[place]
      guard try generation.keep(file.path, digest: file.digest, size: file.size) else { return false }
    }
    ledger.withLock { $0.kept.append(place) }
    return true
  }

  /// Writes a file, unless it stands there with the same bytes.
  ///
  /// - Parameter origin: what the file is for, for the message where two files have one path.
  func write(_ bytes: [UInt8], to path: String, for origin: String = "", inputs: Int?) throws(FileSystemError)
  {
    if inputs != nil { ledger.withLock { $0.made.append(path) } }
    try request.progress?.refuseIfStopped(request.output)
    try writeAlone(bytes, to: path, for: origin, inputs)
    guard hasTwin(path, size: bytes.count), let twin = Compressed.twin(of: bytes) else { return }
    try writeAlone(twin, to: path + Compressed.ending, for: origin, nil)
  }

  private func hasTwin(_ path: String, size: Int) -> Bool {
    request.isPrecompressed && Compressed.isWorthIt(path, size: size)
  }

  private func writeAlone(
    _ bytes: [UInt8], to path: String, for origin: String, _ inputs: Int?
  ) throws(FileSystemError) {
    switch way {
    case .generation(let generation):
      let digest = try generation.write(bytes, to: path, for: origin)
      note(
        BuildRecord.File(path: path, digest: digest, size: bytes.count, seal: Stamp(), inputs: nil), inputs)
    case .patch(let patch):
      let digest = Digest.sha256(bytes)
      if let site = previous?.site, let place = site.intact(path), site.record.files[place].digest == digest {
        return note(site.record.files[place], inputs)
      }
      let seal = try patch.write(bytes, to: path, isNew: previous?.site.files[path] == nil)
      note(
        BuildRecord.File(path: path, digest: digest, size: bytes.count, seal: Stamp(seal), inputs: nil),
        inputs, isWritten: true)
    }
  }

  private func note(_ file: BuildRecord.File, _ inputs: Int?, isWritten: Bool = false) {
    let noted = BuildRecord.File(
      path: file.path, digest: file.digest, size: file.size, seal: file.seal, inputs: inputs)
    ledger.withLock { ledger in
      ledger.files.append(noted)
      if isWritten {
        ledger.written += 1
        ledger.bytesWritten += file.size
      }
    }
  }

  /// Counts an artifact that is done.
  func advance() { request.progress?.advance() }

  /// Gives up: the site stays as it was.
  func abandon() {
    switch way {
    case .patch(let patch): patch.abandon()
    case .generation(let generation): generation.abandon()
    }
  }

  /// The paths of the files that were made from their inputs rather than taken over, sorted.
  var made: [String] { ledger.withLock { $0.made }.sorted() }

  /// Completes the site.
  ///
  /// - Returns: what was done, and every file of the site with its seal, sorted by path.
  func finish(at output: String, jobs: Int) throws(FileSystemError) -> (OutputSummary, [BuildRecord.File]) {
    request.progress?.begin(.replacing)
    let ledger = ledger.withLock { $0 }
    let files = all(ledger)
    switch way {
    case .generation(let generation):
      let summary = try generation.finish()
      return (summary, Self.sealed(files, at: output, jobs: jobs))
    case .patch(let patch):
      let removed = removed(ledger)
      try patch.finish(listing: files.map { ($0.path, $0.digest) }, removing: removed)
      let summary = OutputSummary(
        written: ledger.written, unchanged: files.count - ledger.written, removed: removed.count,
        bytes: files.reduce(0) { $0 + $1.size }, bytesWritten: ledger.bytesWritten)
      return (summary, files)
    }
  }

  /// Every file, sorted by path: those that were taken over are sorted in the record already.
  private func all(_ ledger: Ledger) -> [BuildRecord.File] {
    let own = ledger.files.sorted { $0.path < $1.path }
    guard let record = previous?.record, !ledger.kept.isEmpty else { return own }
    var files: [BuildRecord.File] = []
    files.reserveCapacity(own.count + ledger.kept.count)
    var next = 0
    for place in ledger.kept.sorted() {
      let file = record.files[place]
      while next < own.count, own[next].path < file.path {
        files.append(own[next])
        next += 1
      }
      files.append(file)
    }
    return files + own[next...]
  }

  /// The files of the build before that are no longer part of the site.
  private func removed(_ ledger: Ledger) -> [String] {
    guard let site = previous?.site else { return [] }
    var isThere = [Bool](repeating: false, count: site.record.files.count)
    for place in ledger.kept { isThere[place] = true }
    for file in ledger.files { if let place = site.files[file.path] { isThere[place] = true } }
    return isThere.indices.filter { !isThere[$0] }.map { site.record.files[$0].path }
  }

  private static func sealed(_ files: [BuildRecord.File], at output: String, jobs: Int) -> [BuildRecord.File]
  {
    zip(files, FileSeal.all(of: files.map(\.path), in: output, jobs: jobs)).map { file, seal in
      BuildRecord.File(
        path: file.path, digest: file.digest, size: file.size, seal: seal.map { Stamp($0) } ?? Stamp(),
        inputs: file.inputs)
    }
  }
}
