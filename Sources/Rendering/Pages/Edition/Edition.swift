internal import Analysis
internal import CatalogueModel
internal import Foundation
internal import Templates

/// The portal in one language, with everything that its pages share made once.
///
/// A class, though it never changes: pages reach into it all the time, and a copy would count dozens of references.
final class Edition: Sendable {
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
  let structured: StructuredData
  let cases: CaseTrees
  /// Where documents come from and where they are asked for.
  let flow: EvidenceFlow
  let dueDates: DueDates
  /// Links to shared entities, by their position in the catalogue.
  let organisations: [LinkView]
  let evidence: [LinkView]
  let acts: [ActLink]
  let procedures: [LinkView]
  let topics: [EntityID: LinkView]
  let lifeEvents: [EntityID: LinkView]
  private let audienceLinks: [Procedure.Audience: LinkView]
  /// Names of registers, by position.
  let registers: [HTML]
  private let languageNames: [LanguageTag: String]
  /// The procedures in the order of their titles in this language.
  let directory: Directory
  let lists: PortalLists
  let filters: SearchFilters
  /// Nil where the portal asks for nothing.
  let completeness: CompletenessOverview?
  let upcoming: UpcomingChanges
  let history: ChangeHistory

  let isRightToLeft: Bool

  var tag: LanguageTag { say.language }

  func link(to audience: Procedure.Audience) -> LinkView { audienceLinks[audience] ?? LinkView(HTML(), nil) }

  /// The name of a language in this one, such as “Vietnamese”.
  func languageName(_ tag: LanguageTag) -> String { languageNames[tag] ?? tag.tag }

  init(
    catalogue: Catalogue, asOf: CivilDate, today: CivilDate, relations: Relations, addresses: Addresses,
    say: Wording,
    voices: [Wording], languages: [SpokenLanguage], structured: StructuredData,
    cases: CaseTrees, flow: EvidenceFlow, lists: PortalLists, filters: SearchFilters,
    upcoming: UpcomingChanges, history: ChangeHistory, completeness: CompletenessOverview? = nil
  ) {
    (self.completeness, self.flow) = (completeness, flow)
    (self.catalogue, self.asOf, self.today, self.relations) = (catalogue, asOf, today, relations)
    (self.upcoming, self.history) = (upcoming, history)
    (self.addresses, self.say, self.languages) = (addresses, say, languages)
    (self.voices, self.structured, self.cases) = (voices, structured, cases)
    dueDates = DueDates(catalogue, asOf: asOf, today: today, say: say)
    language = say.index
    isRightToLeft = say.isRightToLeft
    let naming = Naming(language: say.index, languages: languages, isRightToLeft: say.isRightToLeft)
    func links<Entity: Identifiable>(
      _ table: EntityTable<Entity>, _ name: (Entity) -> LocalizedText, _ page: (EntityID) -> PageID
    ) -> [LinkView] where Entity.ID == EntityID {
      table.map { LinkView(naming.html(name($0)), SafeURL(addresses.path(page($0.id), in: say.index))) }
    }
    organisations = links(catalogue.organisations, \.name) { .organisation($0) }
    evidence = links(catalogue.evidence, \.name) { .evidence($0) }
    procedures = links(catalogue.procedures, \.title) { .procedure($0) }
    acts = catalogue.acts.map { act in
      ActLink(
        title: naming.html(act.title), number: HTML(escaping: act.number),
        url: SafeURL(addresses.path(.act(act.id), in: say.index)))
    }
    topics = Dictionary(
      uniqueKeysWithValues: zip(
        catalogue.topics.map(\.id), links(catalogue.topics, \.name) { .topic($0) }))
    lifeEvents = Dictionary(
      uniqueKeysWithValues: zip(
        catalogue.lifeEvents.map(\.id), links(catalogue.lifeEvents, \.title) { .lifeEvent($0) }))
    audienceLinks = Dictionary(
      uniqueKeysWithValues: Procedure.Audience.allCases.map { audience in
        let name = say(PageMessage.name(of: audience).rawValue)
        let url = SafeURL(addresses.path(.audience(audience), in: say.index))
        return (audience, LinkView(HTML(escaping: name), url))
      })
    registers = catalogue.registers.map { naming.html($0.name) }
    let locale = Locale(identifier: say.language.tag)
    let tags = catalogue.procedures.reduce(into: Set(languages.map(\.tag))) { $0.formUnion($1.languages) }
    languageNames = Dictionary(
      uniqueKeysWithValues: tags.map { ($0, locale.localizedString(forIdentifier: $0.tag) ?? $0.tag) })
    self.filters = filters
    (self.lists, directory) = (lists, lists.directories[say.index.rawValue])
  }
}

/// An act as it is cited: its number beside a fact, its title in the list of rules.
struct ActLink: Sendable {
  let title: HTML
  let number: HTML
  let url: SafeURL?
}

/// How names are shown in a language: as they are, or marked as being in another one.
struct Naming: Sendable {
  let language: LanguageIndex
  let languages: [SpokenLanguage]
  let isRightToLeft: Bool

  func html(_ text: LocalizedText) -> HTML {
    guard let shown = text.shown(in: language) else { return HTML() }
    if shown.language == language { return html(shown.value) }
    return html(ForeignText.marked(shown.value, in: shown.language))
  }

  func html(_ text: String) -> HTML {
    ForeignText.html(text, languages: languages, isRightToLeft: isRightToLeft)
  }
}
