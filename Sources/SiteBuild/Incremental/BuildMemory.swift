import BuildGraph
import Rendering
import SiteFiles

/// The record of the last build of a site, in a file beside it. What is damaged, of another program or of another state of
/// the site is not trusted: then everything is made anew.
struct BuildMemory: Sendable {
  private let file: CacheFile
  /// The record, where there is one that can be trusted.
  let record: BuildRecord?
  /// Why there is none.
  let obstacle: String?

  init(of request: BuildRequest) {
    file = CacheFile(.record, beside: request.output)
    (record, obstacle) = request.usesCache ? Self.read(file, request) : (nil, "no record was to be used")
  }

  private static func read(_ file: CacheFile, _ request: BuildRequest) -> (BuildRecord?, String?) {
    guard let bytes = file.bytes() else { return (nil, "there is no record of an earlier build") }
    guard let record = BuildRecord(bytes) else { return (nil, "the record of the last build is damaged") }
    guard isOf(record, request) else {
      return (nil, "the last build was made by another program, or the site has changed since")
    }
    return (record, nil)
  }

  func previous(_ inputs: PageInputs, _ request: BuildRequest) -> PreviousBuild? {
    record.map { PreviousBuild($0, inputs, output: request.output, jobs: request.jobs) }
  }

  /// Whether a record still tells of the site as it stands.
  static func isOf(_ record: BuildRecord, _ request: BuildRequest) -> Bool {
    record.environment == environment(of: request)
  }

  /// Keeps a record. Where that fails there is none, and the next build makes everything anew.
  func keep(_ record: BuildRecord, of request: BuildRequest) {
    var record = record
    record.environment = Self.environment(of: request)
    file.replace(with: record.bytes)
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
