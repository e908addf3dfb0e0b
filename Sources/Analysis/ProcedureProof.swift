package import CatalogueModel
package import Diagnostics

/// What the rules find in one procedure by itself. It stays the same while the files of the procedure, the day and
/// everything in the catalogue that is no procedure do: no rule that is asked here looks at another procedure.
package struct ProcedureProof: Sendable, Hashable {
  package let findings: [Diagnostic]
  package let translations: TranslationProof

  package init(findings: [Diagnostic], translations: TranslationProof) {
    (self.findings, self.translations) = (findings, translations)
  }
}

/// The translations of one entity: how far they are, and what is wrong with them.
package struct TranslationProof: Sendable, Hashable {
  package var tallies: [TranslationStatus.Tally] = []
  package var findings: [Diagnostic] = []
  /// The units that are missing or stale, which a budget may allow.
  package var outstanding: [Outstanding] = []

  package struct Outstanding: Sendable, Hashable {
    package let language: LanguageIndex
    package let finding: Diagnostic

    package init(_ language: LanguageIndex, _ finding: Diagnostic) {
      (self.language, self.finding) = (language, finding)
    }
  }

  package init() {}
}

/// Proves procedures one by one; one value is shared by all threads.
struct ProcedureProver: Sendable {
  private let catalogue: Catalogue
  private let day: CivilDate
  private let faulty: Set<FileID>
  private let dates: DateRules
  private let consistency: ConsistencyRules
  private let texts: ProcedureTexts
  private let prose: ProseSetting
  private let translations: TranslationProver

  init(
    _ catalogue: Catalogue, asOf day: CivilDate, map: SourceMap, faulty: Set<FileID>, _ dates: DateRules,
    _ consistency: ConsistencyRules, _ prose: ProseSetting, _ translations: TranslationProver
  ) {
    (self.catalogue, self.day, self.faulty) = (catalogue, day, faulty)
    (self.dates, self.consistency) = (dates, consistency)
    (self.prose, self.translations) = (prose, translations)
    texts = ProcedureTexts(
      catalogue: catalogue, retired: consistency.retired, expired: ExpiredTexts(asOf: day),
      acts: ActIndex(catalogue.acts), map: map)
  }

  func proof(ofProcedureAt position: Int) -> ProcedureProof {
    let procedure = catalogue.procedures[position]
    var findings = dates.findings(in: procedure) + consistency.findings(in: procedure, faulty: faulty)
    if !procedure.validity.isPast(on: day) { findings += texts.findings(in: procedure) }
    findings += ProcedureProse.findings(in: procedure, prose)
    if faulty.contains(procedure.span.file) {
      // The number may be that of a fact that could not be read, and so may the time; or a condition that could not be
      // read says whom it is for.
      findings.removeAll { $0.rule == ProseUnstatedRule.rule || $0.rule == StepsTimeRule.rule }
    } else {
      findings += CompletenessFindings.findings(in: procedure, of: catalogue)
    }
    return ProcedureProof(findings: findings, translations: translations.proof(of: .procedure(position)))
  }
}
