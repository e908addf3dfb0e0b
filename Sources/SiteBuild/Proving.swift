import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Parallelism
import Rendering
import SiteFiles

/// A catalogue that has been read, on its way through the rules and up to the pages.
///
/// Both ways are gone at once: while pages are got ready, other threads ask the rules that need no page.
struct Proving {
  /// Nil where the files cannot be read.
  let catalogue: Catalogue?
  private let loading: Ahead<[Diagnostic]>
  private let analysis: CatalogueAnalysis?
  private let prepared: Checked<SiteRenderer?>
  private let map: SourceMap
  private let request: BuildRequest

  /// - Parameter prepared: the pages of this catalogue, where somebody has them already.
  init(
    _ drafts: CatalogueDrafts, theme: [ThemeFile], _ map: SourceMap, _ request: BuildRequest,
    prepared: Checked<SiteRenderer?>? = nil
  ) {
    let (catalogue, jobs, moment) = (drafts.assembled(), request.jobs, request.moment)
    (self.catalogue, self.map, self.request) = (catalogue, map, request)
    loading = Ahead(jobs: jobs) {
      drafts.findings(in: catalogue, map, asOf: { moment.day(in: $0) }, jobs: jobs)
    }
    guard let catalogue else {
      (analysis, self.prepared) = (nil, Checked(nil))
      return
    }
    let day = moment.day(in: catalogue.portal)
    let flow = EvidenceFlow(catalogue, asOf: day)
    analysis = CatalogueAnalysis(catalogue, asOf: day, map: map, flow: flow, jobs: jobs)
    self.prepared = prepared ?? Self.pages(of: catalogue, asOf: day, theme: theme, flow: flow, request)
  }

  /// Gets the pages of a catalogue ready.
  static func pages(
    of catalogue: Catalogue, asOf day: CivilDate, theme: [ThemeFile], flow: EvidenceFlow? = nil,
    _ request: BuildRequest
  ) -> Checked<SiteRenderer?> {
    SiteRenderer.prepare(
      catalogue: catalogue, asOf: day, theme: theme,
      digests: Digests(sha256Hex: Digest.sha256Hex, sha384Integrity: Digest.sha384Integrity),
      generator: "Balie \(request.version)", flow: flow, jobs: request.jobs)
  }

  /// What makes the pages; nil where the catalogue cannot be read or the theme lacks a page.
  var renderer: SiteRenderer? { prepared.value }

  struct Outcome {
    let report: Report
    /// What was found in each procedure by itself; empty where files with errors make that uncertain.
    let proofs: [EntityID: ProcedureProof]
  }

  /// Asks all rules, and counts what they find as the catalogue has decided.
  ///
  /// - Parameters:
  ///   - found: what is wrong with files as files.
  ///   - unread: the files that say nothing because they could not be read.
  ///   - known: what is known to come of asking about a procedure again.
  func outcome(
    after found: [Diagnostic], unread: Set<FileID>, known: [EntityID: ProcedureProof] = [:]
  ) -> Outcome {
    var loading = loading.value
    if let catalogue {
      let missing: Set = [MissingTranslationRule.rule.code, MissingGuidanceRule.rule.code]
      loading = BudgetTolerance.filter(loading, codes: missing, in: catalogue, map: map, jobs: request.jobs)
    }
    var findings = found + loading.filter { !unread.contains($0.span.file) } + prepared.findings
    var proofs: [EntityID: ProcedureProof] = [:]
    if let catalogue, let analysis { (findings, proofs) = analysed(catalogue, analysis, findings, known) }
    let report = Report(
      findings: findings.sorted(), map: map, isStrict: request.isStrict, version: request.version)
    return Outcome(report: report, proofs: proofs)
  }

  /// Adds what contradicts itself in a catalogue.
  private func analysed(
    _ catalogue: Catalogue, _ analysis: CatalogueAnalysis, _ findings: [Diagnostic],
    _ known: [EntityID: ProcedureProof]
  ) -> ([Diagnostic], [EntityID: ProcedureProof]) {
    let errors = findings.filter { $0.severity == .error }
    let faulty = Set(errors.map(\.span.file))
    let outcome = analysis.outcome(faulty: faulty, known: faulty.isEmpty ? known : [:])
    let proofs = zip(catalogue.procedures, outcome.proofs).map { ($0.id, $1) }
    let policy = FindingPolicy(
      catalogue, rules: SiteBuildRules.all, root: request.content, map: map,
      asOf: request.moment.day(in: catalogue.portal))
    return (
      policy.applied(to: findings + TranslationEchoes.filter(outcome.findings, after: errors, map: map)),
      faulty.isEmpty ? Dictionary(uniqueKeysWithValues: proofs) : [:]
    )
  }
}
