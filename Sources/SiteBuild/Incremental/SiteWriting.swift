import BuildGraph
import CatalogueModel
import Rendering
import SiteFiles

/// Writes a site from a catalogue that has been proved: what has changed since the build before where its record can be
/// trusted, otherwise everything.
struct SiteWriting {
  private let renderer: SiteRenderer
  private let stamps: ContentStamps
  private let snapshot: SourceSnapshot
  private let request: BuildRequest

  init(
    _ renderer: SiteRenderer, _ stamps: ContentStamps, _ snapshot: SourceSnapshot, _ request: BuildRequest
  ) {
    (self.renderer, self.stamps) = (renderer, stamps)
    (self.snapshot, self.request) = (snapshot, request)
  }

  /// Up to so many artifacts are put into the site that stands there; more are a new generation of it.
  private static let mostPatched = 2000

  /// What was done, and why the page was made again of which that was asked.
  typealias Outcome = (summary: OutputSummary, reason: RebuildReason?)

  func write() throws(FileSystemError) -> Outcome {
    let cache = BuildCache(output: request.output)
    let inputs = PageInputs(renderer, stamps)
    let (record, obstacle) =
      request.usesCache ? cache.read(request) : (nil, "no record was to be used")
    let previous = record.map {
      PreviousBuild($0, inputs, output: request.output, jobs: request.jobs)
    }
    var publication = Publication(renderer, inputs, snapshot, previous, jobs: request.jobs)
    var sink = try sink(for: publication)
    if let previous, !cache.isOf(previous.record, request) {
      // Another build was quicker, or one that was killed has just been completed: what was known holds no longer.
      sink.abandon()
      publication = Publication(renderer, inputs, snapshot, nil, jobs: request.jobs)
      sink = try self.sink(for: publication)
    }
    var written = try publication.write(into: sink)
    let (summary, files) = try sink.finish(at: request.output, jobs: request.jobs)
    written.files = files
    cache.keep(written, of: request)
    return (summary, request.explained.map { reason(for: $0, files, previous, obstacle) })
  }

  private func reason(
    for page: String, _ files: [BuildRecord.File], _ previous: PreviousBuild?, _ obstacle: String?
  ) -> RebuildReason {
    var path = page[...]
    for prefix in [request.output, renderer.basePath] where path.hasPrefix(prefix + "/") {
      path = path.dropFirst(prefix.utf8.count)
    }
    path = path.drop { $0 == "/" }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    let file = String(path)
    guard files.contains(where: { $0.path == file }) else { return .unknown }
    return previous?.reason(for: file) ?? .noRecord(obstacle ?? "the site has changed meanwhile")
  }

  /// Locks the site.
  private func sink(for publication: Publication) throws(FileSystemError) -> SiteSink {
    let sources = [request.content, request.theme] + [request.templates].compactMap { $0 }
    if let previous = publication.previous, publication.outlook.made <= Self.mostPatched,
      let patch = try SitePatch.begin(at: request.output, protecting: sources, jobs: request.jobs)
    {
      return SiteSink(patch, previous)
    }
    let generation = try OutputGeneration.begin(
      at: request.output, protecting: sources, jobs: request.jobs)
    return SiteSink(generation, publication.previous)
  }
}
