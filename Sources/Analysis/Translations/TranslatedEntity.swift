package import CatalogueModel

/// An entity with texts to translate, by its place in the catalogue.
package enum TranslatedEntity: Sendable, Hashable {
  case portal
  case calendar(Int), organisation(Int), evidence(Int), register(Int), act(Int), topic(Int)
  case lifeEvent(Int), page(Int), procedure(Int)

  /// The kind as status reports call it.
  package var kind: String {
    switch self {
    case .portal: "portal"
    case .calendar: "calendars"
    case .organisation: "organisations"
    case .evidence: "evidence"
    case .register: "registers"
    case .act: "acts"
    case .topic: "topics"
    case .lifeEvent: "life events"
    case .page: "pages"
    case .procedure: "procedures"
    }
  }
}

/// A text with its translations.
package enum TranslatedText: Sendable {
  case label(LocalizedText)
  /// A text in Markdown that is the value of a key.
  case markdown(Localized<Guidance>)

  func isStated(in language: LanguageIndex) -> Bool {
    switch self {
    case .label(let text): text[exactly: language] != nil
    case .markdown(let text): text[exactly: language] != nil
    }
  }
}

extension Catalogue {
  /// All entities that have texts, procedures first: they are most of the work.
  package var translatedEntities: [TranslatedEntity] {
    var entities = procedures.indices.map { TranslatedEntity.procedure($0) }
    entities.append(.portal)
    entities += calendars.indices.map { .calendar($0) }
    entities += organisations.indices.map { .organisation($0) }
    entities += evidence.indices.map { .evidence($0) }
    entities += registers.indices.map { .register($0) }
    entities += acts.indices.map { .act($0) }
    entities += topics.indices.map { .topic($0) }
    entities += lifeEvents.indices.map { .lifeEvent($0) }
    return entities + pages.indices.map { .page($0) }
  }

  /// Visits the texts of an entity that stand in YAML files, with their keys there.
  ///
  /// - Parameter hasKeys: whether the keys are wanted, which are empty otherwise.
  package func visitTexts(
    of entity: TranslatedEntity, hasKeys: Bool, _ visit: (_ key: String, _ text: TranslatedText) -> Void
  ) {
    func label(_ key: @autoclosure () -> String, _ text: LocalizedText) {
      visit(hasKeys ? key() : "", .label(text))
    }
    switch entity {
    case .portal: portal.visitLabels(label)
    case .calendar(let index): calendars[index].visitLabels(label)
    case .organisation(let index): organisations[index].visitLabels(label)
    case .evidence(let index): evidence[index].visitLabels(label)
    case .register(let index): registers[index].visitLabels(label)
    case .act(let index): label("title", acts[index].title)
    case .topic(let index): topics[index].visitLabels(label)
    case .lifeEvent(let index): lifeEvents[index].visitLabels(label)
    case .page: break
    case .procedure(let index):
      procedures[index].visitLabels(label)
      for form in procedures[index].forms {
        form.visitMarkdown { key, text in visit(hasKeys ? key() : "", .markdown(text)) }
      }
    }
  }

  /// The key by which the guidance of an entity is found, where its kind has guidance.
  package func guidanceKey(of entity: TranslatedEntity) -> GuidanceKey? {
    switch entity {
    case .procedure(let index): GuidanceKey(.procedure, procedures[index].id)
    case .lifeEvent(let index): GuidanceKey(.lifeEvent, lifeEvents[index].id)
    case .page(let index): GuidanceKey(.page, pages[index].id)
    default: nil
    }
  }

  /// What stands in the head of a page’s guidance, in each language.
  func heads(of entity: TranslatedEntity) -> [(key: String, text: LocalizedText)] {
    guard case .page(let index) = entity else { return [] }
    let summary = pages[index].summary.map { [("summary", $0)] } ?? []
    return [("title", pages[index].title)] + summary
  }
}
