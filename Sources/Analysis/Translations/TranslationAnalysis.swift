package import CatalogueModel
package import Diagnostics
import Parallelism

/// The translations of a catalogue: how far they are, and what is wrong with them.
package struct TranslationAnalysis: Sendable {
  package let status: TranslationStatus
  /// What is wrong, in no order. What a budget allows is not among it.
  package let findings: [Diagnostic]
  /// The units that are missing or stale in languages whose budgets allow them.
  package let tolerated: [Diagnostic]

  private struct Entity: Sendable {
    var tallies: [TranslationStatus.Tally] = []
    var findings: [Diagnostic] = []
    var outstanding: [(language: LanguageIndex, finding: Diagnostic)] = []
  }

  /// - Parameters:
  ///   - map: the files that the catalogue was read from.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package init(_ catalogue: Catalogue, map: SourceMap, jobs: Int) {
    let reader = UnitReader(catalogue, map: map)
    let checks = TranslationChecks(catalogue)
    let entities = catalogue.translatedEntities
    let proven = Concurrent.map(entities, jobs: jobs) { entity in
      var proven = Entity()
      for units in reader.units(of: entity) {
        var list = TranslationFindings(reader, checks)
        list.check(units)
        proven.findings += list.findings
        proven.outstanding += list.outstanding.map { (units.language, $0) }
        proven.tallies.append(TranslationStatus.Tally(units, copies: list.copies))
      }
      return proven
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
