import CatalogueModel
import Rendering
import Search
import Testing

/// What pages are found by.
@Suite struct SearchDocumentTests {
  static let site = RenderedSite.usual

  static func document(_ page: PageID, _ language: Int = 1) throws -> SearchDocument {
    try #require(site.renderer.searchDocument(of: page, in: LanguageIndex(language)))
  }

  @Test func proceduresAreFoundByAllTheyAreCalled() throws {
    let document = try Self.document(RenderedSite.register)
    #expect(document.kind == .procedure)
    #expect(document.title == "Register a birth")
    #expect(document.path == "procedures/register-a-birth/")
    #expect(document.code == "1.001193")
    #expect(document.language == nil)
    #expect(document.summary == "Every child <gets> a certificate & a number.")
    #expect(document.keywords == ["birth certificate"])
    #expect(document.formerNames == ["birth registration"])
    #expect(document.lifeEvents == ["Having a child"])
    #expect(document.related.contains("Paper hospital-notice"))
    #expect(document.related.suffix(2) == ["Civil status", "Committee"])
  }

  @Test(arguments: [
    "A parent", "Born here", "How many days?", "the child was born more than 60 days ago", "Fee late",
    "Poor households", "Hand in", "the day of birth", "60/2014/QH13", "Declaration",
  ])
  func theTextOfAPageIsFound(_ words: String) throws {
    #expect(try Self.document(RenderedSite.register).text.contains(words))
  }

  /// What nobody has translated is not found in another language's index, but for the names of things.
  @Test func textIsInTheLanguageOfTheTitle() throws {
    let document = try Self.document(RenderedSite.register, 2)
    #expect(document.text.contains("Hier geboren"))
    #expect(!document.text.contains("Cha hoặc mẹ"))
    #expect(document.keywords == [])
  }

  @Test func anUntranslatedPageIsFoundByWhatItShows() throws {
    let procedure = Full.procedure.with(title: Sample.label("Đăng ký khai sinh", nil, nil))
    let site = try RenderedSite(Full.catalogue(procedures: [procedure]))
    let document = try #require(
      site.renderer.searchDocument(of: RenderedSite.register, in: LanguageIndex(2)))
    #expect(document.title == "Đăng ký khai sinh")
    #expect(document.language == "vi")
    #expect(document.keywords == ["giấy khai sinh"])
    #expect(document.text.contains("Cha hoặc mẹ"))
    #expect(document.path.hasPrefix("procedures/"))
  }

  @Test func everyPageFoundHasAnAddress() throws {
    let paths = Set(Self.site.renderer.artifacts.map(Self.site.renderer.path))
    for page in Self.site.renderer.searchedPages {
      let document = try Self.document(page)
      #expect(paths.contains("en/\(document.path)index.html"), "\(document.path)")
      #expect(!document.title.isEmpty)
    }
  }

  @Test func proceduresComeFirstAndByTopic() throws {
    let ids =
      [("b", "civil-status"), ("a", "civil-status"), ("0", nil), ("c", "business")] as [(String, String?)]
    let procedures = ids.map {
      Full.procedure.with(id: $0.0, title: Sample.label($0.0, $0.0, $0.0), topic: $0.1)
    }
    let site = try RenderedSite(Full.catalogue(procedures: procedures))
    let order = ["c", "a", "b", "0"].map { PageID.procedure(Sample.id($0)) }
    #expect(Array(site.renderer.searchedPages.prefix(4)) == order)
    let kinds = site.renderer.searchedPages.compactMap {
      site.renderer.searchDocument(of: $0, in: LanguageIndex(1))?.kind.rawValue
    }
    #expect(kinds == kinds.sorted())
    #expect(Set(kinds).count == SearchDocument.Kind.allCases.count)
  }

  // MARK: What results are filtered by

  @Test func facetsAreThoseOfTheSearchPage() throws {
    let facets = try Self.document(RenderedSite.register).facets
    #expect(facets.topic == 0)
    #expect(facets.audience == 1)
    #expect(facets.lifeEvents == [0])
    // An identity card is shown at the counter, so not all of it is done online.
    #expect(!facets.isOnline)
    #expect(!facets.isFree)
  }

  @Test(
    arguments: [
      (.none, true), (.notStated, false), (.fees([]), false), (.fees([Full.fee("a", .free)]), true),
      (.fees([Full.fee("a", .free), Full.fee("b", .unknown)]), false),
      (.fees([Full.fee("a", .per(.copy, .free))]), true),
      (.fees([Full.fee("a", .fixed(Sample.money("1")), until: "2026-01-01"), Full.fee("b", .free)]), true),
      (.fees([Full.fee("a", .free, until: "2026-01-01")]), false),
    ] as [(FeeSchedule, Bool)])
  func unknownIsNotFree(_ fees: FeeSchedule, _ isFree: Bool) throws {
    let site = try RenderedSite(Full.catalogue(procedures: [Full.procedure.with(fees: fees)]))
    let document = try #require(site.renderer.searchDocument(of: RenderedSite.register, in: .source))
    #expect(document.facets.isFree == isFree)
  }

  // MARK: What has gone

  @Test func whatWasReplacedLeadsToWhatIsThereNow() throws {
    func act(_ id: String, replacedBy: String?, until: String? = nil) -> Act {
      Act(
        id: Sample.id(id), span: Sample.span, number: "\(id)/NĐ", kind: .decree,
        title: Sample.label("Nghị định \(id)", "Decree \(id)", nil), issued: nil,
        validity: Validity(until: until.map(Sample.date)), replacedBy: replacedBy.map(Sample.reference),
        link: nil, slug: nil, formerly: nil)
    }
    let whole = Full.catalogue()
    let acts = [
      act("oldest", replacedBy: "old"), act("old", replacedBy: "new", until: "2025-12-31"),
      act("new", replacedBy: "next", until: "2030-01-01"), act("next", replacedBy: nil),
      act("circle", replacedBy: "circle"),
    ]
    let catalogue = Catalogue(
      portal: whole.portal, calendars: whole.calendars, organisations: whole.organisations,
      evidence: whole.evidence, registers: whole.registers, acts: EntityTable(Array(whole.acts) + acts),
      topics: whole.topics, lifeEvents: whole.lifeEvents, pages: whole.pages, procedures: whole.procedures,
      guidance: whole.guidance)
    let renderer = try RenderedSite(catalogue).renderer
    let found = renderer.searchedPages.compactMap { if case .act(let id) = $0 { id.text } else { nil } }
    #expect(found == ["60-2014-qh13", "circle", "new", "next"])
    let new = try #require(renderer.searchDocument(of: .act(Sample.id("new")), in: LanguageIndex(1)))
    #expect(new.formerNames == ["Decree old", "old/NĐ", "Decree oldest", "oldest/NĐ"])
  }
}
