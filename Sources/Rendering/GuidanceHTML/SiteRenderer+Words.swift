package import CatalogueModel

/// What editors are told of a portal, in the words that citizens of the source language read.
extension SiteRenderer {
  /// A fact as guidance would show it.
  ///
  /// - Parameters:
  ///   - procedure: whose fees and times are meant; nil for pages and life events.
  ///   - catalogue: where shared entities are looked up; it may be newer than the one the pages are made from.
  package func words(
    for fact: Guidance.FactReference, of procedure: Procedure?, in catalogue: Catalogue
  ) -> String? {
    guard let edition = editions.first else { return nil }
    return GuidanceFacts(
      catalogue, procedure: procedure, asOf: edition.asOf, addresses: addresses, wording: edition.say,
      pages: .source
    ).fact(fact).text
  }

  package func words(for amount: Amount) -> String? { editions.first?.say.amount(amount) }

  package func words(for duration: StatedDuration) -> String? { editions.first?.say.duration(duration) }

  package func words(for date: CivilDate) -> String? { editions.first?.say.date(date) }

  /// A condition as citizens read it: “only if the child is older than 60 days”.
  package func words(for condition: ConditionExpression, of procedure: Procedure) -> String? {
    editions.first?.say.onlyIf(condition, of: procedure)
  }

  /// The part of an address that names an entity, by language of the portal; empty where it has no page.
  package func slugs(of kind: EntityKind, _ id: EntityID) -> [String] {
    guard let page = PageID(of: kind, id) else { return [] }
    return addresses.languages.indices.compactMap { language in
      addresses.known(page, in: LanguageIndex(language))?.split(separator: "/").last.map(String.init)
    }
  }
}

extension PageID {
  /// The page of an entity; nil for kinds that have none.
  fileprivate init?(of kind: EntityKind, _ id: EntityID) {
    switch kind {
    case .procedure: self = .procedure(id)
    case .lifeEvent: self = .lifeEvent(id)
    case .topic: self = .topic(id)
    case .organisation: self = .organisation(id)
    case .evidence: self = .evidence(id)
    case .act: self = .act(id)
    case .page: self = .page(id)
    case .register, .calendar, .form: return nil
    }
  }
}
