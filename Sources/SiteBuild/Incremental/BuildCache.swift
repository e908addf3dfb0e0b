import BuildGraph
import SiteFiles

/// The record of the last build of a site, in a file beside it. What is damaged, of another program or of another state of
/// the site is not trusted: then everything is made anew.
struct BuildCache: Sendable {
  private let file: CacheFile

  /// - Parameter output: the folder of the site.
  init(output: String) { file = CacheFile(beside: output) }

  /// The record of the last build; nil, with why, where there is none that can be trusted.
  func read(_ request: BuildRequest) -> (record: BuildRecord?, reason: String?) {
    guard let bytes = file.bytes() else { return (nil, "there is no record of an earlier build") }
    guard let record = BuildRecord(bytes) else { return (nil, "the record of the last build is damaged") }
    guard record.environment == Self.environment(of: request) else {
      return (nil, "the last build was made by another program, or the site has changed since")
    }
    return (record, nil)
  }

  /// Whether a record still tells of the site as it stands.
  func isOf(_ record: BuildRecord, _ request: BuildRequest) -> Bool {
    record.environment == Self.environment(of: request)
  }

  /// Keeps a record. Where that fails there is none, and the next build makes everything anew.
  func keep(_ record: BuildRecord, of request: BuildRequest) {
    var record = record
    record.environment = Self.environment(of: request)
    file.replace(with: record.bytes)
  }

  func remove() { file.remove() }

  /// What nothing may differ in: the program, and the list of files of the site that it wrote last.
  private static func environment(of request: BuildRequest) -> Stamp {
    var stamp = Stamp()
    stamp.add(request.version)
    if let program = Installation.programSeal { stamp.add(Stamp(program)) }
    if let manifest = FileSeal.ofManifest(inSite: request.output) { stamp.add(Stamp(manifest)) }
    return stamp
  }
}
