import BuildGraph
import Parallelism
import Rendering
import SiteFiles

/// The record of the last build of a site, in a file beside it. What is damaged, of another program or of another state of
/// the site is not trusted: then everything is made anew. It is read while the sources are.
struct BuildMemory: Sendable {
  private struct Found: Sendable {
    var site: RememberedSite?
    var obstacle: String?
  }

  private let file: CacheFile
  private let found: Ahead<Found>

  init(of request: BuildRequest) {
    let file = CacheFile(.record, beside: request.output)
    self.file = file
    found = Ahead(jobs: request.jobs) { Self.read(file, request) }
  }

  /// The record with what stands of the site, where there is one that can be trusted.
  var site: RememberedSite? { found.value.site }
  /// Why there is none.
  var obstacle: String? { found.value.obstacle }

  private static func read(_ file: CacheFile, _ request: BuildRequest) -> Found {
    guard request.usesCache else { return Found(obstacle: "no record was to be used") }
    guard let bytes = file.bytes() else { return Found(obstacle: "there is no record of an earlier build") }
    guard let record = BuildRecord(bytes) else {
      return Found(obstacle: "the record of the last build is damaged")
    }
    guard isOf(record, request) else {
      return Found(obstacle: "the last build was made by another program, or the site has changed since")
    }
    return Found(site: RememberedSite(record, output: request.output, jobs: request.jobs))
  }

  func previous(_ inputs: PageInputs, _ request: BuildRequest) -> PreviousBuild? {
    site.map { PreviousBuild($0, inputs, jobs: request.jobs) }
  }

  /// Whether a record still tells of the site as it stands.
  static func isOf(_ record: BuildRecord, _ request: BuildRequest) -> Bool {
    record.environment == environment(of: request)
  }

  /// Keeps a record. Where that fails there is none, and the next build makes everything anew.
  func keep(_ record: BuildRecord, of request: BuildRequest) {
    var record = record
    record.environment = Self.environment(of: request)
    file.replace { pass throws(FileSystemError) in try record.write(pass) }
  }

  /// What nothing may differ in: the program, and the list of files of the site that it wrote last.
  private static func environment(of request: BuildRequest) -> Stamp {
    var stamp = Stamp(program: request)
    if let manifest = FileSeal.ofManifest(inSite: request.output) { stamp.add(Stamp(manifest)) }
    return stamp
  }
}

extension Stamp {
  /// What the program of a run is known by.
  init(program request: BuildRequest) {
    self.init(request.version)
    if let program = Installation.programSeal { add(Stamp(program)) }
  }
}
