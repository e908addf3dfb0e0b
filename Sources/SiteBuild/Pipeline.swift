package import Diagnostics
private import Analysis
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
    let proof = try prove(request)
    guard let renderer = proof.renderer, !proof.report.hasFailed else {
      return BuildOutcome(report: proof.report, summary: nil, catalogue: nil)
    }
    request.progress?.begin(.writing, of: renderer.artifacts.count)
    let generation = try OutputGeneration.begin(
      at: request.output,
      protecting: [request.content, request.theme] + [request.templates].compactMap { $0 },
      jobs: request.jobs, isPrecompressed: request.isPrecompressed, progress: request.progress)
    try Publication(
      renderer: renderer, generation: generation, snapshot: proof.snapshot, progress: request.progress
    ).write(jobs: request.jobs)
    return BuildOutcome(report: proof.report, summary: try generation.finish(), catalogue: renderer)
  }

  /// A catalogue that has been read, and what is wrong with it.
  struct Proof {
    let report: Report
    let renderer: SiteRenderer?
    let snapshot: SourceSnapshot
  }

  /// Adds what contradicts itself in a catalogue, and counts all findings as the catalogue has decided.
  private static func analysed(
    _ catalogue: Catalogue, _ flow: EvidenceFlow?, _ findings: [Diagnostic], _ map: SourceMap,
    _ request: BuildRequest
  ) -> [Diagnostic] {
    let day = request.moment.day(in: catalogue.portal)
    let faulty = Set(findings.lazy.filter { $0.severity == .error }.map(\.span.file))
    let proofs = CatalogueAnalysis.findings(
      in: catalogue, asOf: day, map: map, faulty: faulty, flow: flow, jobs: request.jobs)
    let errors = findings.filter { $0.severity == .error }
    return FindingPolicy(
      catalogue, rules: SiteBuildRules.all, root: request.content, map: map, asOf: day
    ).applied(to: findings + TranslationEchoes.filter(proofs, after: errors, map: map))
  }

  /// Reads and proves a catalogue, up to the pages.
  static func prove(_ request: BuildRequest) throws(FileSystemError) -> Proof {
    let sources = try Sources.read(request)
    var map = sources.snapshot.map
    let catalogue = CatalogueLoader.load(
      sources.content, map: &map, root: request.content, asOf: { request.moment.day(in: $0) },
      jobs: request.jobs, progress: request.progress)
    request.progress?.begin(.proving)
    // A file that could not be read has its finding; that it says nothing follows from it.
    let unread = Set(sources.snapshot.faults.compactMap(\.file))
    let proof = proof(
      of: catalogue, after: sources.snapshot.findings, unread: unread, theme: sources.theme, map, request)
    return Proof(report: proof.report, renderer: proof.renderer, snapshot: sources.snapshot)
  }

  /// Proves a catalogue that has been read, up to the pages.
  ///
  /// - Parameters:
  ///   - found: what is wrong with files as files.
  ///   - unread: the files that say nothing because they could not be read.
  static func proof(
    of catalogue: Checked<Catalogue?>, after found: [Diagnostic], unread: Set<FileID>, theme: [ThemeFile],
    _ map: SourceMap, _ request: BuildRequest
  ) -> (report: Report, renderer: SiteRenderer?) {
    let flow = catalogue.value.map { EvidenceFlow($0, asOf: request.moment.day(in: $0.portal)) }
    let renderer = catalogue.value.map { catalogue in
      SiteRenderer.prepare(
        catalogue: catalogue, asOf: request.moment.day(in: catalogue.portal), theme: theme,
        digests: Digests(sha256Hex: Digest.sha256Hex, sha384Integrity: Digest.sha384Integrity),
        generator: "Balie \(request.version)", flow: flow)
    }
    var loading = catalogue.findings
    if let value = catalogue.value {
      let missing: Set = [MissingTranslationRule.rule.code, MissingGuidanceRule.rule.code]
      loading = BudgetTolerance.filter(loading, codes: missing, in: value, map: map, jobs: request.jobs)
    }
    var findings =
      found + loading.filter { !unread.contains($0.span.file) } + (renderer?.findings ?? [])
    if let catalogue = catalogue.value {
      findings = analysed(catalogue, flow, findings, map, request)
    }
    let report = Report(
      findings: findings.sorted(), map: map, isStrict: request.isStrict, version: request.version)
    return (report, renderer?.value)
  }
}

/// What came of a build.
package struct BuildOutcome: Sendable {
  package let report: Report
  /// What was written; nil where errors kept it from being written.
  package let summary: OutputSummary?
  /// How many pages the site has.
  package var pages: Int {
    catalogue.map { site in site.artifacts.count { site.path(of: $0).hasSuffix(".html") } } ?? 0
  }
  /// What the site was written from, for as long as somebody wants to keep it.
  private let catalogue: SiteRenderer?

  fileprivate init(report: Report, summary: OutputSummary?, catalogue: SiteRenderer?) {
    (self.report, self.summary, self.catalogue) = (report, summary, catalogue)
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
