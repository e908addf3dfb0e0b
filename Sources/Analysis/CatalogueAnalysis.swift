package import CatalogueModel
package import Diagnostics
private import Parallelism

/// The rules that prove a catalogue as a whole: that nothing in it contradicts anything else.
///
/// What procedures and the things they share say of each other is looked at from the beginning, on another thread; what
/// each procedure says by itself when the outcome is asked for.
package struct CatalogueAnalysis: Sendable {
  /// What the rules found, in no order, and what they found in each procedure by itself.
  package struct Outcome: Sendable {
    package let findings: [Diagnostic]
    /// In the order of the procedures.
    package let proofs: [ProcedureProof]
  }

  private let catalogue: Catalogue
  private let day: CivilDate
  private let map: SourceMap
  private let jobs: Int
  private let dates: DateRules
  private let consistency: ConsistencyRules
  private let prose: ProseSetting
  private let shared: Ahead<[Diagnostic]>

  /// - Parameters:
  ///   - catalogue: every reference in it leads somewhere, or has a finding already.
  ///   - day: the day of which facts are in force.
  ///   - map: the text of all files, for the places of findings.
  ///   - flow: where the documents of the catalogue come from on that day; made here where it is not given.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(
    _ catalogue: Catalogue, asOf day: CivilDate, map: SourceMap, flow: EvidenceFlow? = nil, jobs: Int
  ) {
    (self.catalogue, self.day, self.map, self.jobs) = (catalogue, day, map, jobs)
    let (dates, consistency) = (DateRules(catalogue, asOf: day), ConsistencyRules(catalogue, asOf: day))
    let prose = ProseSetting(catalogue, asOf: day, map)
    (self.dates, self.consistency, self.prose) = (dates, consistency, prose)
    shared = Ahead(jobs: jobs) {
      dates.sharedFindings(map) + consistency.sharedFindings(map)
        + catalogue.lifeEvents.flatMap { LifeEventProse.findings(in: $0, prose) } + PageProse.findings(prose)
        + (flow ?? EvidenceFlow(catalogue, asOf: day)).findings()
    }
  }

  /// Asks all rules.
  ///
  /// - Parameters:
  ///   - faulty: files with errors. What they leave out may be there, but could not be read.
  ///   - known: what is known to come of asking about a procedure again; see ``ProcedureProof`` for how long it holds.
  package func outcome(faulty: Set<FileID> = [], known: [EntityID: ProcedureProof] = [:]) -> Outcome {
    let translations = TranslationProver(catalogue, map: map)
    let prover = ProcedureProver(
      catalogue, asOf: day, map: map, faulty: faulty, dates, consistency, prose, translations)
    let proofs = Concurrent.map(Array(catalogue.procedures.indices), jobs: jobs) { position in
      known[catalogue.procedures[position].id] ?? prover.proof(ofProcedureAt: position)
    }
    let translated = TranslationAnalysis(translations, procedures: proofs.map(\.translations), jobs: jobs)
    // Where a file could not be read, what it says of where documents come from is not known.
    let shared = shared.value.filter { finding in
      faulty.isEmpty
        || finding.rule != UnissuedEvidenceRule.rule
          && !(finding.rule == CalendarEndRule.rule && faulty.contains(finding.span.file))
    }
    return Outcome(
      findings: proofs.flatMap(\.findings) + shared + translated.findings, proofs: proofs)
  }
}
