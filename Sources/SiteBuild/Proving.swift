import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Rendering
import SiteFiles

/// A catalogue that has been read, on its way through the rules and up to the pages.
struct Proving {
  private let catalogue: Checked<Catalogue?>
  private let prepared: Checked<SiteRenderer?>
  private let flow: EvidenceFlow?
  private let map: SourceMap
  private let request: BuildRequest

  /// - Parameter prepared: the pages of this catalogue, where somebody has them already.
  init(
    _ catalogue: Checked<Catalogue?>, theme: [ThemeFile], _ map: SourceMap, _ request: BuildRequest,
    prepared: Checked<SiteRenderer?>? = nil
  ) {
    let flow = catalogue.value.map { EvidenceFlow($0, asOf: request.moment.day(in: $0.portal)) }
    (self.catalogue, self.flow, self.map, self.request) = (catalogue, flow, map, request)
    self.prepared =
      catalogue.value.map { catalogue in
        let day = request.moment.day(in: catalogue.portal)
        return prepared ?? Self.pages(of: catalogue, asOf: day, theme: theme, flow: flow, request)
      } ?? Checked(nil)
  }

  /// Gets the pages of a catalogue ready.
  static func pages(
    of catalogue: Catalogue, asOf day: CivilDate, theme: [ThemeFile], flow: EvidenceFlow? = nil,
    _ request: BuildRequest
  ) -> Checked<SiteRenderer?> {
    SiteRenderer.prepare(
      catalogue: catalogue, asOf: day, theme: theme,
      digests: Digests(sha256Hex: Digest.sha256Hex, sha384Integrity: Digest.sha384Integrity),
      generator: "Balie \(request.version)", flow: flow)
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
    var loading = catalogue.findings
    if let value = catalogue.value {
      let missing: Set = [MissingTranslationRule.rule.code, MissingGuidanceRule.rule.code]
      loading = BudgetTolerance.filter(loading, codes: missing, in: value, map: map, jobs: request.jobs)
    }
    var findings = found + loading.filter { !unread.contains($0.span.file) } + prepared.findings
    var proofs: [EntityID: ProcedureProof] = [:]
    if let catalogue = catalogue.value {
      (findings, proofs) = analysed(catalogue, findings, known)
    }
    let report = Report(
      findings: findings.sorted(), map: map, isStrict: request.isStrict, version: request.version)
    return Outcome(report: report, proofs: proofs)
  }

  /// Adds what contradicts itself in a catalogue.
  private func analysed(
    _ catalogue: Catalogue, _ findings: [Diagnostic], _ known: [EntityID: ProcedureProof]
  ) -> ([Diagnostic], [EntityID: ProcedureProof]) {
    let day = request.moment.day(in: catalogue.portal)
    let errors = findings.filter { $0.severity == .error }
    let faulty = Set(errors.map(\.span.file))
    let analysis = CatalogueAnalysis.prove(
      catalogue, asOf: day, map: map, faulty: faulty, flow: flow, known: faulty.isEmpty ? known : [:],
      jobs: request.jobs)
    let proofs = zip(catalogue.procedures, analysis.proofs).map { ($0.id, $1) }
    let policy = FindingPolicy(
      catalogue, rules: SiteBuildRules.all, root: request.content, map: map, asOf: day)
    return (
      policy.applied(to: findings + TranslationEchoes.filter(analysis.findings, after: errors, map: map)),
      faulty.isEmpty ? Dictionary(uniqueKeysWithValues: proofs) : [:]
    )
  }
}
