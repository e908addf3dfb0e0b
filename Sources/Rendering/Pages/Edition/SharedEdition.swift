internal import Analysis
internal import CatalogueModel
internal import Parallelism
internal import Foundation
internal import Templates

/// The portal in one language, with everything that its pages share made once.
///
/// A class, though it never changes: pages reach into it all the time, and a copy would count dozens of references.
/// Pages see it as an ``Edition``.
final class SharedEdition: Sendable {
  let catalogue: Catalogue
  /// The day whose facts are in force.
  let asOf: CivilDate
  /// The day from which due dates are counted, and of which pages say that they hold.
  let today: CivilDate
  let relations: Relations
  let addresses: Addresses
  let say: Wording
  let language: LanguageIndex
  /// All languages of the portal, in its order.
  let languages: [SpokenLanguage]
  /// The wording of every language, for guidance that is shown in another one.
  let voices: [Wording]
  let cases: CaseTrees
  /// Where documents come from and where they are asked for.
  let flow: EvidenceFlow
  let dueDates: DueDates
  /// Links to shared entities, by their position in the catalogue.
  let organisations: [LinkView]
  let evidence: [LinkView]
  let acts: [ActLink]
  let procedures: [LinkView]
  let topics: [LinkView]
  let topicPositions: [EntityID: Int]
  let lifeEvents: [LinkView]
  let lifeEventPositions: [EntityID: Int]
  /// In the order of all cases.
  let audiences: [LinkView]
  /// Names of registers, by position.
  let registers: [HTML]
  private let languageNames: [LanguageTag: String]
  /// The procedures in the order of their titles in this language.
  let directory: Directory
  let lists: PortalLists
  let filters: SearchFilters
  /// Nil where the portal asks for nothing.
  let completeness: Later<CompletenessOverview>?
  let upcoming: UpcomingChanges
  let history: ChangeHistory

  let isRightToLeft: Bool

  var tag: LanguageTag { say.language }

  /// The name of a language in this one, such as “Vietnamese”.
  func languageName(_ tag: LanguageTag) -> String { languageNames[tag] ?? tag.tag }

  init(
    catalogue: Catalogue, asOf: CivilDate, today: CivilDate, relations: Relations, addresses: Addresses,
    say: Wording,
    voices: [Wording], languages: [SpokenLanguage],
    cases: CaseTrees, flow: EvidenceFlow, lists: PortalLists, filters: SearchFilters,
    upcoming: UpcomingChanges, history: ChangeHistory, completeness: Later<CompletenessOverview>? = nil
  ) {
    (self.completeness, self.flow) = (completeness, flow)
    (self.catalogue, self.asOf, self.today, self.relations) = (catalogue, asOf, today, relations)
    (self.upcoming, self.history) = (upcoming, history)
    (self.addresses, self.say, self.languages) = (addresses, say, languages)
    (self.voices, self.cases) = (voices, cases)
    dueDates = DueDates(catalogue, asOf: asOf, today: today, say: say)
    language = say.index
    isRightToLeft = say.isRightToLeft
    let naming = Naming(language: say.index, languages: languages, isRightToLeft: say.isRightToLeft)
    func links<Entity: Identifiable>(
      _ table: EntityTable<Entity>, _ name: (Entity) -> LocalizedText, _ page: (EntityID) -> PageID
    ) -> [LinkView] where Entity.ID == EntityID {
      table.map { LinkView(naming.html(name($0)), SafeURL(addresses.path(page($0.id), in: say.index))) }
    }
    func positions<Entity: Identifiable>(_ table: EntityTable<Entity>) -> [EntityID: Int]
    where Entity.ID == EntityID {
      Dictionary(uniqueKeysWithValues: table.enumerated().map { ($0.element.id, $0.offset) })
    }
    organisations = links(catalogue.organisations, \.name) { .organisation($0) }
    evidence = links(catalogue.evidence, \.name) { .evidence($0) }
    procedures = links(catalogue.procedures, \.title) { .procedure($0) }
    acts = catalogue.acts.map { act in
      ActLink(
        title: naming.html(act.title), number: HTML(escaping: act.number),
        url: SafeURL(addresses.path(.act(act.id), in: say.index)))
    }
    (topics, topicPositions) = (links(catalogue.topics, \.name) { .topic($0) }, positions(catalogue.topics))
    lifeEvents = links(catalogue.lifeEvents, \.title) { .lifeEvent($0) }
    lifeEventPositions = positions(catalogue.lifeEvents)
    audiences = Procedure.Audience.allCases.map { audience in
      let name = say(PageMessage.name(of: audience).rawValue)
      return LinkView(HTML(escaping: name), SafeURL(addresses.path(.audience(audience), in: say.index)))
    }
    registers = catalogue.registers.map { naming.html($0.name) }
    let locale = Locale(identifier: say.language.tag)
    let tags = catalogue.procedures.reduce(into: Set(languages.map(\.tag))) { $0.formUnion($1.languages) }
    languageNames = Dictionary(
      uniqueKeysWithValues: tags.map { ($0, locale.localizedString(forIdentifier: $0.tag) ?? $0.tag) })
    self.filters = filters
    (self.lists, directory) = (lists, lists.directories[say.index.rawValue])
  }

  /// The same after procedures have changed in nothing but what their own pages say.
  init(
    _ other: SharedEdition, catalogue: Catalogue, cases: CaseTrees, upcoming: UpcomingChanges,
    completeness: Later<CompletenessOverview>?
  ) {
    (self.catalogue, self.cases, self.upcoming) = (catalogue, cases, upcoming)
    self.completeness = completeness
    (asOf, today, relations, addresses) = (other.asOf, other.today, other.relations, other.addresses)
    (say, language, languages, voices) = (other.say, other.language, other.languages, other.voices)
    (flow, dueDates, organisations) = (other.flow, other.dueDates, other.organisations)
    (evidence, acts, procedures) = (other.evidence, other.acts, other.procedures)
    (topics, topicPositions) = (other.topics, other.topicPositions)
    (lifeEvents, lifeEventPositions) = (other.lifeEvents, other.lifeEventPositions)
    (audiences, registers, languageNames) = (other.audiences, other.registers, other.languageNames)
    (directory, lists, filters) = (other.directory, other.lists, other.filters)
    (history, isRightToLeft) = (other.history, other.isRightToLeft)
  }
}
