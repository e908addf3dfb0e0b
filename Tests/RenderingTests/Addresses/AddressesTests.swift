import CatalogueModel
import Testing

@testable import Rendering

@Suite struct AddressesTests {
  static func addresses(_ catalogue: Catalogue) -> Addresses {
    Addresses(catalogue, wordings: Sample.wordings(catalogue))
  }

  static let plain = addresses(
    Sample.catalogue(
      procedures: [Sample.procedure(forms: [Sample.form("birth-declaration")])],
      pages: [page("help", Sample.label("Trợ giúp", "Help", "Hulp"))]))

  static func page(_ id: String, _ title: LocalizedText) -> PortalPage {
    PortalPage(id: Sample.id(id), span: Sample.span, title: title, summary: nil, slug: nil, formerly: nil)
  }

  static let paths: [(PageID, Int, String)] = [
    (.home, 1, "/en/"), (.languageChoice, 2, "/"), (.notFound, 0, "/vi/404.html"),
    (.procedure(Sample.id("register-birth")), 0, "/vi/thu-tuc/dang-ky-khai-sinh/"),
    (.procedure(Sample.id("register-birth")), 1, "/en/procedures/register-a-birth/"),
    // No Dutch title: the id.
    (.procedure(Sample.id("register-birth")), 2, "/nl/procedures/register-birth/"),
    (
      .form(procedure: Sample.id("register-birth"), form: Sample.id("birth-declaration")), 0,
      "/vi/thu-tuc/dang-ky-khai-sinh/bieu-mau/to-khai/"
    ),
    (.allProcedures, 2, "/nl/procedures/"), (.alphabet, 1, "/en/a-z/"), (.siteMap, 0, "/vi/so-do-trang/"),
    (.audience(.overseasCitizen), 1, "/en/for/citizens-abroad/"), (.organisations, 1, "/en/offices/"),
    (.organisation(Sample.id("city")), 1, "/en/offices/committee/"),
    (.evidence(Sample.id("birth-certificate")), 0, "/vi/giay-to/giay-khai-sinh/"),
    (.act(Sample.id("60-2014-qh13")), 1, "/en/laws/60-2014-qh13/"),
    (.page(Sample.id("help")), 2, "/nl/hulp/"),
    (.procedure(Sample.id("no-such")), 1, "/en/"),
  ]

  @Test(arguments: paths)
  func path(of page: PageID, in language: Int, is path: String) {
    #expect(Self.plain.path(page, in: LanguageIndex(language)) == path)
    let file = path.dropFirst()
    let expected = file.hasSuffix("/") || file.isEmpty ? file + "index.html" : String(file)
    #expect(Self.plain.file(page, in: LanguageIndex(language)) == expected)
  }

  @Test func baseAddressesWithAPathPrefixLinksButNotFiles() {
    let addresses = Self.addresses(
      Sample.catalogue(Sample.portal(address: "https://host.example:8080/a/portal/")))
    #expect(addresses.basePath == "/a/portal")
    #expect(addresses.path(.home, in: .source) == "/a/portal/vi/")
    #expect(addresses.path(.languageChoice, in: .source) == "/a/portal/")
    #expect(addresses.absolute(.home, in: .source) == "https://host.example:8080/a/portal/vi/")
    #expect(addresses.file(.home, in: .source) == "vi/index.html")
    #expect(addresses.path(ofFile: "robots.txt") == "/a/portal/robots.txt")
  }

  /// Folders at the root belong to languages, but for these; no language can be called so.
  @Test(arguments: ["search", "assets", "images"])
  func noLanguageTakesTheNameOfAnotherFolder(_ name: String) {
    #expect(LanguageTag(name) == nil)
    let title = Sample.label(name, name, name)
    let addresses = Self.addresses(Sample.catalogue(pages: [Self.page(name, title)]))
    for page in addresses.pages {
      for language in addresses.languages.indices {
        #expect(!addresses.file(page, in: LanguageIndex(language)).hasPrefix("\(name)/"))
      }
    }
  }

  @Test func equalSlugsStayApart() {
    let title = Sample.label("Một", "Same title", nil)
    let addresses = Self.addresses(
      Sample.catalogue(
        procedures: ["b", "a", "same-title-b", "c"].map { Sample.procedure($0, title: title) }))
    let paths = ["a", "b", "c", "same-title-b"].map {
      addresses.path(.procedure(Sample.id($0)), in: LanguageIndex(1))
    }
    #expect(paths[0] == "/en/procedures/same-title/")
    #expect(paths[1] == "/en/procedures/same-title-b/")
    #expect(Set(paths).count == 4)
  }

  @Test func pagesCannotTakeTheAddressOfASection() {
    let addresses = Self.addresses(
      Sample.catalogue(pages: [Self.page("laws", Sample.label(nil, "Laws", nil))]))
    #expect(addresses.path(.acts, in: LanguageIndex(1)) == "/en/laws/")
    #expect(addresses.path(.page(Sample.id("laws")), in: LanguageIndex(1)) == "/en/laws-laws/")
  }

  @Test func everyFileIsWrittenOnce() {
    let files = Self.plain.pages.flatMap { page in
      (0..<3).map { Self.plain.file(page, in: LanguageIndex($0)) }
    }
    #expect(Set(files).count == files.count)
    #expect(!files.contains { $0.hasPrefix("/") || $0.contains("//") })
  }

  @Test func formerSlugsRedirectUnlessTaken() {
    let old = Localized<[String]>([nil, ["Birth registration", "other"], nil])
    let addresses = Self.addresses(
      Sample.catalogue(procedures: [
        Sample.procedure(formerly: old),
        Sample.procedure("z", title: Sample.label("Khác", "Other", nil), formerly: old),
      ]))
    #expect(addresses.redirects.map(\.path) == ["/en/procedures/birth-registration/"])
    #expect(addresses.redirects.map(\.file) == ["en/procedures/birth-registration/index.html"])
    #expect(addresses.redirects.first?.page == .procedure(Sample.id("register-birth")))
    #expect(addresses.redirects.first?.language == LanguageIndex(1))
  }

  @Test func statedSlugsWin() {
    let procedure = Sample.procedure(slug: Sample.label(nil, "birth", nil))
    let addresses = Self.addresses(Sample.catalogue(procedures: [procedure]))
    #expect(addresses.path(.procedure(procedure.id), in: LanguageIndex(1)) == "/en/procedures/birth/")
    #expect(addresses.path(.procedure(procedure.id), in: .source) == "/vi/thu-tuc/dang-ky-khai-sinh/")
  }

  @Test func alternatesAreInTheOrderOfThePortal() {
    #expect(Self.plain.alternates(of: .home).map(\.path) == ["/vi/", "/en/", "/nl/"])
  }
}
