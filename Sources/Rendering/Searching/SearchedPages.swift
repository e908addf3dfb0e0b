package import BuildGraph
package import CatalogueModel
package import Search

/// The pages that searches find, in the order in which the indexes of all languages number them: procedures by topic
/// and by the words of their titles in the source language, so that those that are found together stand together; then
/// the other kinds by their ids.
struct SearchedPages: Sendable {
  let pages: [PageID]
  let successors: Successors

  init(_ catalogue: Catalogue, _ relations: Relations, asOf: CivilDate) {
    let successors = Successors(catalogue, asOf: asOf)
    self.successors = successors
    let procedures = relations.current.map { position in
      let procedure = catalogue.procedures[position]
      return Place(procedure, title: Folding.fold(procedure.title.text(in: .source)))
    }.sorted()
    pages =
      procedures.map { .procedure($0.procedure.id) } + catalogue.lifeEvents.map { .lifeEvent($0.id) }
      + catalogue.evidence.map { .evidence($0.id) }
      + catalogue.organisations.filter { !successors.isReplaced(.organisation, $0.id) }
      .map { .organisation($0.id) }
      + catalogue.topics.map { .topic($0.id) }
      + catalogue.acts.filter { !successors.isReplaced(.act, $0.id) }.map { .act($0.id) }
      + catalogue.pages.map { .page($0.id) }
  }
}

/// What decides where a procedure stands.
private struct Place: Comparable {
  let procedure: Procedure
  let title: String

  init(_ procedure: Procedure, title: String) { (self.procedure, self.title) = (procedure, title) }

  static func == (a: Place, b: Place) -> Bool { a.procedure.id == b.procedure.id }

  static func < (a: Place, b: Place) -> Bool {
    let (topic, other) = (a.procedure.topic?.id, b.procedure.topic?.id)
    if let topic, let other, topic != other { return topic < other }
    if (topic == nil) != (other == nil) { return topic != nil }
    return (a.title, a.procedure.id) < (b.title, b.procedure.id)
  }
}

extension SiteRenderer {
  /// The languages of the portal, each of which has an index of its own.
  package var languages: [LanguageTag] { addresses.languages }

  /// The path of the home page of a language, which the paths of all its pages begin with.
  package func home(in language: LanguageIndex) -> String { addresses.path(.home, in: language) }

  /// The pages that searches find, in the order in which the indexes of all languages number them.
  package var searchedPages: [PageID] { searched.pages }

  /// What a page is found by in a language; nil for a page that is not among ``searchedPages``.
  package func searchDocument(
    of page: PageID, in language: LanguageIndex, noting log: ReadLog? = nil
  ) -> SearchDocument? {
    SearchCollector(edition(in: language, log), searched.successors).document(of: page)
  }

  /// What editors know about the words of a language.
  package func searchWords(in language: LanguageIndex) -> SearchWords {
    let catalogue = shared[language.rawValue].catalogue
    guard let known = catalogue.searchWords[addresses.languages[language.rawValue]] else {
      return SearchWords()
    }
    return SearchWords(
      synonyms: known.synonyms.map { $0.members.map(\.text) },
      compounds: Dictionary(
        known.compounds.map { ($0.word.text, $0.parts) }, uniquingKeysWith: { first, _ in first }))
  }

  /// How much a word counts by where it stands.
  package var searchWeights: SearchWeights {
    var weights = SearchWeights()
    for (field, weight) in shared[0].catalogue.portal.search.weights {
      weights[keyPath: field.weight] = weight
    }
    return weights
  }
}

extension SearchSettings.Field {
  fileprivate var weight: WritableKeyPath<SearchWeights, Int> {
    switch self {
    case .title: \.title
    case .code: \.code
    case .keywords: \.keywords
    case .results: \.results
    case .lifeEvents: \.lifeEvents
    case .related: \.related
    case .summary: \.summary
    case .text: \.text
    }
  }
}
