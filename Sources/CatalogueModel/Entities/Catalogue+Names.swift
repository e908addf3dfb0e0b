extension Catalogue {
  /// The title or name of an entity; nil where there is none of that id, and for kinds that have no name.
  package func label(of kind: EntityKind, _ id: EntityID) -> LocalizedText? {
    switch kind {
    case .procedure: procedures[id]?.title
    case .organisation: organisations[id]?.name
    case .evidence: evidence[id]?.name
    case .register: registers[id]?.name
    case .act: acts[id]?.title
    case .topic: topics[id]?.name
    case .lifeEvent: lifeEvents[id]?.title
    case .page: pages[id]?.title
    case .calendar, .form: nil
    }
  }

  /// What an entity is called in the source language; nil where there is none, or it could not be read.
  package func name(of kind: EntityKind, _ id: EntityID) -> String? {
    let text = label(of: kind, id)?.text(in: .source) ?? ""
    guard kind == .act, let number = acts[id]?.number else { return text.isEmpty ? nil : text }
    return text.isEmpty ? number : "\(number): \(text)"
  }
}
