import CatalogueModel
import Diagnostics
import Search

/// Finds former names that are the names of other things today.
struct FormerNameRules {
  private let catalogue: Catalogue
  private let day: CivilDate

  init(_ catalogue: Catalogue, asOf day: CivilDate) { (self.catalogue, self.day) = (catalogue, day) }

  func findings() -> [Diagnostic] {
    catalogue.portal.languages.enumerated().flatMap { index, tag in
      guard let words = catalogue.searchWords[tag], !words.formerNames.isEmpty else { return [Diagnostic]() }
      return findings(words, in: LanguageIndex(index), SearchLanguage(tag.tag))
    }
  }

  private func findings(_ words: SearchVocabulary, in index: LanguageIndex, _ language: SearchLanguage)
    -> [Diagnostic]
  {
    let formerNames = Dictionary(
      words.formerNames.map { (SearchForm.of($0.name.text, in: language), $0) },
      uniquingKeysWith: { first, _ in first })
    var findings: [Diagnostic] = []
    func check(_ kind: EntityKind, _ id: EntityID, _ name: LocalizedText, _ span: SourceSpan) {
      guard let text = name[exactly: index], let former = formerNames[SearchForm.of(text, in: language)],
        !former.places.contains(where: { $0.kind == kind && $0.reference.id == id })
      else { return }
      findings.append(CurrentFormerNameRule.finding(former.name, kind, id, at: name.span ?? span))
    }
    for entity in catalogue.procedures where !entity.validity.isPast(on: day) {
      check(.procedure, entity.id, entity.title, entity.span)
    }
    for entity in catalogue.organisations where !entity.validity.isPast(on: day) {
      check(.organisation, entity.id, entity.name, entity.span)
    }
    for entity in catalogue.acts where !entity.validity.isPast(on: day) {
      check(.act, entity.id, entity.title, entity.span)
    }
    catalogue.evidence.forEach { check(.evidence, $0.id, $0.name, $0.span) }
    catalogue.lifeEvents.forEach { check(.lifeEvent, $0.id, $0.title, $0.span) }
    catalogue.topics.forEach { check(.topic, $0.id, $0.name, $0.span) }
    catalogue.pages.forEach { check(.page, $0.id, $0.title, $0.span) }
    return findings
  }
}
