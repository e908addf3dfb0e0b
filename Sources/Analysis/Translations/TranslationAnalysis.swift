package import CatalogueModel
package import Diagnostics
import Parallelism

/// Looks at the translations of single entities; one value is shared by all threads.
struct TranslationProver: Sendable {
  let catalogue: Catalogue
  let map: SourceMap
  private let reader: UnitReader
  private let checks: TranslationChecks

  init(_ catalogue: Catalogue, map: SourceMap) {
    (self.catalogue, self.map) = (catalogue, map)
    reader = UnitReader(catalogue, map: map)
    checks = TranslationChecks(catalogue)
  }

  func proof(of entity: TranslatedEntity) -> TranslationProof {
    var proof = TranslationProof()
    for units in reader.units(of: entity) {
      var list = TranslationFindings(reader, checks)
      list.check(units)
      proof.findings += list.findings
      proof.outstanding += list.outstanding.map { TranslationProof.Outstanding(units.language, $0) }
      proof.tallies.append(TranslationStatus.Tally(units, copies: list.copies))
    }
    return proof
  }
}

/// The translations of a catalogue: how far they are, and what is wrong with them.
package struct TranslationAnalysis: Sendable {
  package let status: TranslationStatus
  /// What is wrong, in no order. What a budget allows is not among it.
  package let findings: [Diagnostic]
  /// The units that are missing or stale in languages whose budgets allow them.
  package let tolerated: [Diagnostic]

  /// - Parameters:
  ///   - map: the files that the catalogue was read from.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(_ catalogue: Catalogue, map: SourceMap, jobs: Int) {
    self.init(TranslationProver(catalogue, map: map), procedures: nil, jobs: jobs)
  }

  /// - Parameter procedures: what is known of the procedures, in their order; nil where nothing is.
  init(_ prover: TranslationProver, procedures: [TranslationProof]?, jobs: Int) {
    let (catalogue, map) = (prover.catalogue, prover.map)
    let entities = catalogue.translatedEntities
    let proven = Concurrent.map(entities, jobs: jobs) { entity in
      if case .procedure(let position) = entity, let procedures { return procedures[position] }
      return prover.proof(of: entity)
    }
    status = TranslationStatus(
      zip(entities, proven).flatMap { entity, proven in proven.tallies.map { (entity.kind, $0) } }, catalogue)
    let within = status.languagesWithinBudget
    let outstanding = proven.flatMap(\.outstanding)
    func isTolerated(_ language: LanguageIndex) -> Bool {
      within.contains(catalogue.portal.languages[language.rawValue])
    }
    let exceeded = status.languages.compactMap { language in
      language.isOverBudget
        ? TranslationBudgetRule.finding(
          language, allowed: language.allowed ?? 0, at: Self.place(of: language.language, catalogue, map))
        : nil
    }
    findings =
      proven.flatMap(\.findings) + outstanding.filter { !isTolerated($0.language) }.map(\.finding) + exceeded
    tolerated = outstanding.filter { isTolerated($0.language) }.map(\.finding)
  }

  /// Where the budget of a language is written.
  private static func place(of language: LanguageTag, _ catalogue: Catalogue, _ map: SourceMap) -> SourceSpan
  {
    TranslationBudgetPlace(map: map).span(of: language, in: catalogue.portal)
  }
}

extension TranslationStatus {
  /// The languages that have a budget, and are not above it.
  var languagesWithinBudget: Set<LanguageTag> {
    Set(languages.filter { $0.budget != nil && !$0.isOverBudget }.map(\.language))
  }
}
