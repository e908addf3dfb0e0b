import BuildGraph
import CatalogueModel
import Parallelism
import Rendering
import SiteFiles

/// Writes a site from a catalogue that has been proved: what has changed since the build before where its record can be
/// trusted, otherwise everything.
struct SiteWriting {
  private let publication: Publication
  private let proofs: ProofSteps?
  private let drafts: ReadDrafts?
  private let memory: BuildMemory
  private let request: BuildRequest

  /// - Parameters:
  ///   - proofs: what was found in procedures.
  ///   - drafts: what was read, to be kept for the next run.
  init(
    _ publication: Publication, _ proofs: ProofSteps?, _ drafts: ReadDrafts?, _ memory: BuildMemory,
    _ request: BuildRequest
  ) {
    (self.publication, self.proofs, self.drafts) = (publication, proofs, drafts)
    (self.memory, self.request) = (memory, request)
  }

  /// Up to so many artifacts are put into the site that stands there; more are a new generation of it.
  private static let mostPatched = 2000

  struct Outcome {
    let summary: OutputSummary
    /// Why the page was made again of which that was asked.
    let reason: RebuildReason?
    /// The paths of the files that were made from their inputs, sorted; the others were taken over.
    let made: [String]
  }

  func write() throws(FileSystemError) -> Outcome {
    var publication = publication
    request.progress?.begin(.writing, of: publication.outlook.all + publication.renderer.languages.count)
    // Whoever stopped the run until now does not wait for anything to be tidied up: nothing must be there.
    try request.progress?.refuseIfStopped(request.output)
    var sink = try sink(for: publication)
    if let previous = publication.previous, !BuildMemory.isOf(previous.record, request) {
      // Another build was quicker, or one that was killed has just been completed: what was known holds no longer.
      sink.abandon()
      publication = publication.fromNothing
      sink = try self.sink(for: publication)
    }
    let (steps, summary, files) = try fill(sink, with: publication)
    memory.keep(publication.record(files, steps), of: request)
    return Outcome(
      summary: summary, reason: request.explained.map { reason(for: $0, files, publication.previous) },
      made: sink.made)
  }

  /// Puts everything into a site and completes it. Of a run that fails nothing stays beside the site.
  private func fill(
    _ sink: SiteSink, with publication: Publication
  ) throws(FileSystemError) -> ([BuildRecord.Step], OutputSummary, [BuildRecord.File]) {
    do throws(FileSystemError) {
      let steps = try publication.write(into: sink, proofs, keeping: drafts)
      let (summary, files) = try sink.finish(at: request.output, jobs: request.jobs)
      return (steps, summary, files)
    } catch {
      drafts?.forget()
      throw error
    }
  }

  private func reason(
    for page: String, _ files: [BuildRecord.File], _ previous: PreviousBuild?
  ) -> RebuildReason {
    var path = page[...]
    for prefix in [request.output, publication.renderer.basePath] where path.hasPrefix(prefix + "/") {
      path = path.dropFirst(prefix.utf8.count)
    }
    path = path.drop { $0 == "/" }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    let file = String(path)
    guard files.contains(where: { $0.path == file }) else { return .unknown }
    return previous?.reason(for: file)
      ?? .noRecord(memory.obstacle ?? "another build has changed the site meanwhile")
  }

  /// Locks the site.
  private func sink(for publication: Publication) throws(FileSystemError) -> SiteSink {
    let sources = [request.content, request.theme] + [request.templates].compactMap { $0 }
    if let previous = publication.previous, publication.outlook.made <= Self.mostPatched,
      let patch = try SitePatch.begin(
        at: request.output, protecting: sources, jobs: request.jobs, progress: request.progress)
    {
      return SiteSink(patch, previous, request)
    }
    let generation = try OutputGeneration.begin(
      at: request.output, protecting: sources, jobs: request.jobs, progress: request.progress)
    return SiteSink(generation, publication.previous, request)
  }
}
