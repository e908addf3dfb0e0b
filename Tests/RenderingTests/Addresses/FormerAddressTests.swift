import CatalogueModel
import Rendering
import Search
import Testing

/// Everything that has a page may have had another address, from which citizens are led on.
@Suite struct FormerAddressTests {
  /// One of each kind, each with a former slug in English.
  static func catalogue(_ former: String) -> Catalogue {
    let (id, span, old) = (Sample.id("new"), Sample.span, Localized<[String]>([nil, [former], nil]))
    let title = Sample.label("Mới", "New", "Nieuw")
    return Catalogue(
      portal: Sample.portal(address: "https://host.example/base"), calendars: EntityTable(),
      organisations: EntityTable([
        Organisation(
          id: id, span: span, name: title, kind: .office, parent: nil, summary: nil, address: nil,
          phone: nil, email: nil, website: nil, openingHours: nil, openingNote: nil, slug: nil,
          formerly: old, validity: .always, replacedBy: nil)
      ]),
      evidence: EntityTable([
        Evidence(
          id: id, span: span, name: title, summary: nil, issuedBy: nil, issuer: nil, heldBy: nil, slug: nil,
          formerly: old)
      ]),
      registers: EntityTable(),
      acts: EntityTable([
        Act(
          id: id, span: span, number: "1", kind: nil, title: title, issued: nil, validity: .always,
          replacedBy: nil, link: nil, slug: nil, formerly: old)
      ]),
      topics: EntityTable([
        Topic(id: id, span: span, name: title, summary: nil, slug: nil, formerly: old)
      ]),
      lifeEvents: EntityTable([
        LifeEvent(
          id: id, span: span, title: title, summary: nil, keywords: nil, slug: nil, formerly: old,
          stations: [])
      ]),
      pages: EntityTable([
        PortalPage(id: id, span: span, title: title, summary: nil, slug: nil, formerly: old)
      ]),
      procedures: EntityTable([Sample.procedure("new", title: title, formerly: old)]), guidance: [:])
  }

  static let site = try! RenderedSite(catalogue("once-so"))

  static let pages: [(PageID, folder: String)] = [
    (.procedure(Sample.id("new")), "procedures/"), (.lifeEvent(Sample.id("new")), "life-events/"),
    (.topic(Sample.id("new")), "topics/"), (.organisation(Sample.id("new")), "offices/"),
    (.evidence(Sample.id("new")), "documents/"), (.act(Sample.id("new")), "laws/"),
    (.page(Sample.id("new")), ""),
  ]

  private static func redirects(_ former: String) -> [Addresses.Redirect] {
    let catalogue = catalogue(former)
    return Addresses(catalogue, wordings: Sample.wordings(catalogue)).redirects
  }

  @Test(arguments: pages)
  func aFormerAddressLeadsOn(_ page: PageID, _ folder: String) throws {
    let redirect = try #require(Self.redirects("once-so").first { $0.page == page })
    #expect(redirect.path == "/base/en/\(folder)once-so/")
    #expect(redirect.file == "en/\(folder)once-so/index.html")
    #expect(redirect.language == LanguageIndex(1))
  }

  @Test func eachLeadsOnOnce() { #expect(Self.redirects("once-so").count == Self.pages.count) }

  /// Nothing leads away from where a page stands now.
  @Test func noAddressThatIsUsedLeadsOn() { #expect(Self.redirects("new").isEmpty) }

  @Test(arguments: pages)
  func theOldPageSaysWhereTheNewOneIs(_ page: PageID, _ folder: String) throws {
    let artifact = try #require(
      Self.site.renderer.artifacts.first {
        Self.site.renderer.path(of: $0) == "en/\(folder)once-so/index.html"
      })
    let text = Self.site.text(artifact)
    let address = Self.site.renderer.address(of: page, in: LanguageIndex(1))
    #expect(address == "/base/en/\(folder)new/")
    #expect(text.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(address)\">"))
    #expect(text.contains("<link rel=\"canonical\" href=\"https://host.example\(address)\">"))
    #expect(text.contains("<a href=\"\(address)\">New</a>"))
  }

  @Test(arguments: pages)
  func theHostLeadsOnByItself(_ page: PageID, _ folder: String) throws {
    let file = try #require(
      Self.site.renderer.artifacts.first { Self.site.renderer.path(of: $0) == "headers.nginx.conf" })
    let line = "location = /base/en/\(folder)once-so/ { return 301 /base/en/\(folder)new/; }\n"
    #expect(Self.site.text(file).contains(line))
  }

  @Test(arguments: pages)
  func theOldNameIsFound(_ page: PageID, _ folder: String) throws {
    func formerNames(_ language: Int) throws -> [String] {
      try #require(Self.site.renderer.searchDocument(of: page, in: LanguageIndex(language))).formerNames
    }
    #expect(try formerNames(1) == ["once so"])
    #expect(try formerNames(2) == [])
  }
}
