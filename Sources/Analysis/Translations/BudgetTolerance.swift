package import CatalogueModel
package import Diagnostics

/// Which texts may be missing, because every language that lacks them is within its budget.
package struct BudgetTolerance: Sendable {
  /// Where labels and entities stand that lack nothing but what is allowed.
  private let spans: Set<SourceSpan>

  package init(_ catalogue: Catalogue, _ status: TranslationStatus) {
    let within = status.languagesWithinBudget
    guard !within.isEmpty else {
      spans = []
      return
    }
    let languages = catalogue.portal.languages
    func isAllowed(_ isStated: (LanguageIndex) -> Bool) -> Bool {
      languages.indices.allSatisfy { isStated(LanguageIndex($0)) || within.contains(languages[$0]) }
    }
    var spans: Set<SourceSpan> = []
    for entity in catalogue.translatedEntities {
      catalogue.visitTexts(of: entity, hasKeys: false) { _, text in
        if let span = text.span, isAllowed({ text.isStated(in: $0) }) { spans.insert(span) }
      }
      guard let key = catalogue.guidanceKey(of: entity) else { continue }
      let guidance = catalogue.guidance(of: key)
      if let span = catalogue.span(of: entity), isAllowed({ guidance?[exactly: $0] != nil }) {
        spans.insert(span)
      }
    }
    self.spans = spans
  }

  /// Findings without those about texts that budgets allow to be missing.
  ///
  /// - Parameters:
  ///   - findings: of reading the catalogue.
  ///   - codes: of the rules about missing texts.
  ///   - map: the files that the catalogue was read from.
  ///   - jobs: how many threads to use; the result does not depend on it.
  package static func filter(
    _ findings: [Diagnostic], codes: Set<String>, in catalogue: Catalogue, map: SourceMap, jobs: Int
  ) -> [Diagnostic] {
    guard !catalogue.portal.translationBudgets.isEmpty,
      findings.contains(where: { codes.contains($0.rule.code) })
    else { return findings }
    let tolerance = BudgetTolerance(catalogue, TranslationStatus(of: catalogue, map: map, jobs: jobs))
    return findings.filter { !tolerance.allows($0, codes: codes) }
  }

  /// Whether a finding is about nothing but texts that may be missing.
  ///
  /// - Parameter codes: of the rules about missing texts.
  package func allows(_ finding: Diagnostic, codes: Set<String>) -> Bool {
    !spans.isEmpty && codes.contains(finding.rule.code) && spans.contains(finding.span)
  }
}

extension Catalogue {
  /// Where an entity with guidance can be pointed at.
  fileprivate func span(of entity: TranslatedEntity) -> SourceSpan? {
    switch entity {
    case .procedure(let index): procedures[index].span
    case .lifeEvent(let index): lifeEvents[index].span
    case .page(let index): pages[index].span
    default: nil
    }
  }
}
