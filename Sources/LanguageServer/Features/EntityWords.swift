import CatalogueModel

extension Catalogue {
  /// What an entity is, in a sentence or two of the source language.
  func summary(of kind: EntityKind, _ id: EntityID) -> String? {
    let label: LocalizedText? =
      switch kind {
      case .procedure: procedures[id]?.summary
      case .organisation: organisations[id]?.summary
      case .evidence: evidence[id]?.summary
      case .register: registers[id]?.summary
      case .topic: topics[id]?.summary
      case .lifeEvent: lifeEvents[id]?.summary
      case .page: pages[id]?.summary
      case .act, .calendar, .form: nil
      }
    return label.map { $0.text(in: .source) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
