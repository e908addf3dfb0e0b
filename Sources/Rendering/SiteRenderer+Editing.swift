internal import Analysis
package import CatalogueModel

/// What those are told of pages who look at them while they edit.
extension SiteRenderer {
  /// The path of the base address without a slash at the end: empty, or such as `/portal`.
  package var basePath: String { addresses.basePath }

  /// Whether a page stands at a path of the output, told without looking at all others.
  package func stands(_ page: PageID, in language: LanguageIndex, at path: String) -> Bool {
    guard addresses.languages.indices.contains(language.rawValue),
      page == .languageChoice || page == .notFound || addresses.known(page, in: language) != nil,
      addresses.exists(page, in: language)
    else { return false }
    return self.path(of: .page(page, language)) == path
  }

  /// The headers that the published site sends with every file, as its own file for hosts says.
  package var securityHeaders: [SecurityHeaders.Header] {
    guard let file = feeds.first(where: { $0.path == HostFiles.staticHostFile }) else { return [] }
    return HostFiles.headersOfEveryFile(file)
  }

  /// What will change next on the page of a procedure, in the words of a language, each with its day.
  package func nextChanges(of procedure: EntityID, in language: LanguageIndex, most: Int) -> [String] {
    let edition = editions[language.rawValue]
    guard let procedure = edition.catalogue.procedures[procedure] else { return [] }
    let words = ChangeWording(edition.say, languages: edition.catalogue.portal.languages, style: .sentence)
    return edition.upcoming.changes(of: procedure).prefix(most).map { change in
      edition.say.sentence(change.kind == .procedure ? words.dated(change) : words.line(change))
    }
  }
}

extension PageID {
  /// The entity whose files a page is mostly made of; nil for lists and the pages of the portal as a whole.
  package var subject: GuidanceKey? {
    switch self {
    case .procedure(let id), .form(let id, _), .caseQuestion(let id, _), .scenario(let id, _):
      GuidanceKey(.procedure, id)
    case .lifeEvent(let id): GuidanceKey(.lifeEvent, id)
    case .topic(let id), .topicPart(let id, _): GuidanceKey(.topic, id)
    case .organisation(let id): GuidanceKey(.organisation, id)
    case .evidence(let id): GuidanceKey(.evidence, id)
    case .act(let id): GuidanceKey(.act, id)
    case .page(let id): GuidanceKey(.page, id)
    default: nil
    }
  }
}
