package import Diagnostics
private import CatalogueLoading
package import CatalogueModel
private import Parallelism
internal import Rendering
package import SiteFiles

/// The way of the data through the house, once and in one direction:
///
///     bytes → syntax with positions → drafts → resolved catalogue → checked catalogue → artifacts → files
package enum Pipeline {
  /// Reads and proves a catalogue, without writing anything.
  ///
  /// - Throws: where the outside world fails. Faults of content are findings of the report.
  package static func check(_ request: BuildRequest) throws(FileSystemError) -> Report {
    try prove(request).report
  }

  /// Reads, proves and publishes a catalogue. With errors nothing is written, and the site stays what it was.
  package static func build(_ request: BuildRequest) throws(FileSystemError) -> BuildOutcome {
    let memory = BuildMemory(of: request)
    let proof = try prove(request, memory)
    guard let publication = proof.publication, !proof.report.hasFailed else { return BuildOutcome(proof) }
    let written = try SiteWriting(publication, proof.steps, proof.draftsToKeep, memory, request).write()
    return BuildOutcome(proof, written)
  }

  /// A catalogue that has been read, and what is wrong with it.
  struct Proof: Sendable {
    let report: Report
    let renderer: SiteRenderer?
    /// What there is to write, where that is wanted.
    let publication: Publication?
    /// What was found in each procedure by itself, for the build after this one.
    let steps: ProofSteps?
    /// What was read, for the run after this one; nil where nothing is to be kept.
    let draftsToKeep: ReadDrafts?
  }

  /// Reads and proves a catalogue, up to the pages.
  ///
  /// - Parameter memory: what an earlier build of the site left.
  static func prove(
    _ request: BuildRequest, _ memory: BuildMemory? = nil
  ) throws(FileSystemError) -> Proof {
    let known = DraftMemory(of: request)
    let sources = try Sources.read(request)
    var map = sources.snapshot.map
    let drafts = CatalogueDrafts(
      sources.content, map: &map, root: request.content, kept: known.kept, jobs: request.jobs,
      progress: request.progress)
    request.progress?.begin(.proving)
    let proving = Proving(drafts, theme: sources.theme, map, request)
    let publication = memory.flatMap { memory in
      proving.renderer.map { renderer in
        let inputs = PageInputs(renderer, drafts.stamps(map))
        let previous = memory.previous(inputs, request)
        return Publication(renderer, inputs, sources.snapshot, previous, jobs: request.jobs)
      }
    }
    // A file that could not be read has its finding; that it says nothing follows from it.
    let unread = Set(sources.snapshot.faults.compactMap(\.file))
    let coding = ProofCoding(map)
    let outcome = proving.outcome(
      after: sources.snapshot.findings, unread: unread, known: publication?.previous?.proofs(coding) ?? [:])
    return Proof(
      report: outcome.report, renderer: proving.renderer, publication: publication,
      steps: memory == nil ? nil : ProofSteps(outcome.proofs, coding),
      draftsToKeep: memory == nil ? nil : known.toKeep(drafts))
  }
}

/// What came of a build.
package struct BuildOutcome: Sendable {
  package let report: Report
  /// What was written; nil where errors kept it from being written.
  package let summary: OutputSummary?
  /// How many pages the site has.
  package let pages: Int
  /// Why the page was made again of which that was asked.
  package let reason: RebuildReason?
  /// The paths of the files that were made rather than taken over from the build before, sorted; those left out that
  /// are worked out with the site as a whole.
  package let made: [String]
  /// What the site was written from, for as long as somebody wants to keep it: taking it apart takes time.
  private let proof: Pipeline.Proof

  fileprivate init(_ proof: Pipeline.Proof, _ written: SiteWriting.Outcome? = nil) {
    (report, self.proof) = (proof.report, proof)
    (summary, reason, made) = (written?.summary, written?.reason, written?.made ?? [])
    pages = written == nil ? 0 : proof.publication?.pages ?? 0
  }
}

extension Pipeline {
  /// The day as of which a request would be built; nil where `portal.yaml` cannot tell the time zone.
  package static func day(of request: BuildRequest) throws(FileSystemError) -> CivilDate? {
    let sources = try Sources.read(request)
    var map = sources.snapshot.map
    let catalogue = CatalogueLoader.load(
      sources.content, map: &map, root: request.content, asOf: { request.moment.day(in: $0) },
      jobs: request.jobs)
    return catalogue.value.map { request.moment.day(in: $0.portal) }
  }
}
