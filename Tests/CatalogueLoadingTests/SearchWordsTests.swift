import CatalogueModel
import Diagnostics
import Testing

/// What editors write about the search arrives where it belongs.
@Suite struct SearchWordsTests {
  private func load(_ files: [String: String]) throws -> Catalogue {
    var content = SampleContent.aMinimalCatalogue
    content.files.merge(files) { _, new in new }
    let loaded = content.load()
    try #require(loaded.findings.isEmpty, "\(loaded.report)")
    return try #require(loaded.catalogue)
  }

  private func words(_ text: String, in language: String = "nl") throws -> SearchVocabulary {
    let tag = try #require(LanguageTag(language))
    return try #require(try load(["search/\(language).yaml": text]).searchWords[tag])
  }

  @Test func aPortalWithoutAnyHasNone() throws {
    let catalogue = try load([:])
    #expect(catalogue.searchWords.isEmpty && catalogue.portal.search.weights.isEmpty)
  }

  @Test func synonymsKeepTheirOrder() throws {
    let sets = try words("synonyms:\n  - [rijbewijs, rijvergunning]\n  - [ID, pas, 1022]\n").synonyms
    #expect(sets.map { $0.members.map(\.text) } == [["rijbewijs", "rijvergunning"], ["ID", "pas", "1022"]])
  }

  @Test func formerNamesLeadToEntitiesOfEveryKind() throws {
    let words = try words(
      """
      former-names:
        - name: gezinsboekje
          procedures: move
          evidence: [certificate, application]
          organisations: [office]
          acts: [1-2020]
          life-events: [moving]
          topics: [people]
          pages: [help]
          why: Afgeschaft.
        - { name: oud boekje, procedures: [other, move] }

      """)
    #expect(words.formerNames.map(\.why) == ["Afgeschaft.", nil])
    #expect(
      words.formerNames[0].places.map(\.kind.rawValue) == [
        "procedure", "evidence", "evidence", "organisation", "act", "life-event", "topic", "page",
      ])
    let (move, office) = (try #require(EntityID("move")), try #require(EntityID("office")))
    #expect(words.formerNames(of: .procedure, move) == ["gezinsboekje", "oud boekje"])
    #expect(words.formerNames(of: .organisation, office) == ["gezinsboekje"])
    #expect(words.formerNames(of: .procedure, office).isEmpty)
  }

  @Test(
    "Parts spell their word, with what links them",
    arguments: [
      "geboorteakte: [geboorte, akte]", "huwelijksakte: [huwelijk, akte]", "boekenkast: [boek, kast]",
      "burgeridentiteitskaart: [burger, identiteit, kaart]", "Volkscomité: [volk, comite]",
      "handtekening: [handtekening]", "eierdop: [ei, dop]",
    ])
  func compounds(_ entry: String) throws {
    #expect(try words("compounds:\n  \(entry)\n").compounds.count == 1)
  }

  @Test func linkingLettersAreThoseOfTheLanguage() throws {
    #expect(
      try words("compounds:\n  bandsman: [band, man]\n", in: "en").compounds[0].parts == ["band", "man"])
  }

  @Test func onlyStatedWeightsAreThere() throws {
    var content = SampleContent.aMinimalCatalogue
    content = try content.replacing(
      "currency: VND", with: "currency: VND\nsearch: { weights: { title: 4, life-events: 0 } }",
      in: "portal.yaml")
    let catalogue = try #require(content.load().catalogue)
    #expect(catalogue.portal.search.weights == [.title: 4, .lifeEvents: 0])
  }

  @Test func aFormerNameMayBeTheTitleOfWhatIsPast() throws {
    let name = "former-names:\n  - { name: Old law, acts: [1-2020] }\n"
    #expect(try words(name, in: "en").formerNames.count == 1)
  }

  @Test func aFormerNameMayLeadToWhatIsCalledSo() throws {
    let name = "former-names:\n  - { name: Another thing, procedures: [move, other] }\n"
    #expect(try words(name, in: "en").formerNames.count == 1)
  }
}
