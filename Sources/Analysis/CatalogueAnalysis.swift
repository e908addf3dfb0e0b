package import CatalogueModel
package import Diagnostics
private import Parallelism

/// The rules that prove a catalogue as a whole: that nothing in it contradicts anything else.
package enum CatalogueAnalysis {
  /// What the rules found, in no order, and what they found in each procedure by itself.
  package struct Outcome: Sendable {
    package let findings: [Diagnostic]
    /// In the order of the procedures.
    package let proofs: [ProcedureProof]
  }

  /// Asks all rules.
  ///
  /// - Parameters:
  ///   - catalogue: every reference in it leads somewhere, or has a finding already.
  ///   - day: the day of which facts are in force.
  ///   - map: the text of all files, for the places of findings.
  ///   - faulty: files with errors. What they leave out may be there, but could not be read.
  ///   - flow: where the documents of the catalogue come from on that day; made here where it is not given.
  ///   - known: what is known to come of asking about a procedure again; see ``ProcedureProof`` for how long it holds.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package static func prove(
    _ catalogue: Catalogue, asOf day: CivilDate, map: SourceMap, faulty: Set<FileID> = [],
    flow: EvidenceFlow? = nil, known: [EntityID: ProcedureProof] = [:], jobs: Int
  ) -> Outcome {
    let (dates, consistency) = (DateRules(catalogue, asOf: day), ConsistencyRules(catalogue, asOf: day))
    let prose = ProseSetting(catalogue, asOf: day, map)
    let translations = TranslationProver(catalogue, map: map)
    let prover = ProcedureProver(
      catalogue, asOf: day, map: map, faulty: faulty, dates, consistency, prose, translations)
    let proofs = Concurrent.map(Array(catalogue.procedures.indices), jobs: jobs) { position in
      known[catalogue.procedures[position].id] ?? prover.proof(ofProcedureAt: position)
    }
    let translated = TranslationAnalysis(translations, procedures: proofs.map(\.translations), jobs: jobs)
    let findings =
      proofs.flatMap(\.findings) + dates.sharedFindings(map) + consistency.sharedFindings(map)
      + catalogue.lifeEvents.flatMap { LifeEventProse.findings(in: $0, prose) } + PageProse.findings(prose)
      + documents(flow ?? EvidenceFlow(catalogue, asOf: day), faulty) + translated.findings
    return Outcome(findings: findings, proofs: proofs)
  }

  /// What the rules find, in no order.
  package static func findings(
    in catalogue: Catalogue, asOf day: CivilDate, map: SourceMap, faulty: Set<FileID> = [],
    flow: EvidenceFlow? = nil, jobs: Int
  ) -> [Diagnostic] {
    prove(catalogue, asOf: day, map: map, faulty: faulty, flow: flow, jobs: jobs).findings
  }

  /// Where a file could not be read, what it says of where documents come from is not known.
  private static func documents(_ flow: EvidenceFlow, _ faulty: Set<FileID>) -> [Diagnostic] {
    faulty.isEmpty ? flow.findings() : flow.findings().filter { $0.rule != UnissuedEvidenceRule.rule }
  }
}
