import CatalogueModel
import Diagnostics
import Testing

/// Where pages stand and stood: slugs, and former ones.
@Suite struct AddressTests {
  static let former: [(file: String, before: String, read: @Sendable (Catalogue) -> Localized<[String]>?)] = [
    ("organisations/office.yaml", "kind:", { $0.organisations[id("office")]?.formerly }),
    ("evidence/certificate.yaml", "issued-by:", { $0.evidence[id("certificate")]?.formerly }),
    ("law/9-2010.yaml", "number:", { $0.acts[id("9-2010")]?.formerly }),
    ("topics/people.yaml", "name:", { $0.topics[id("people")]?.formerly }),
    ("life-events/moving/life-event.yaml", "title:", { $0.lifeEvents[id("moving")]?.formerly }),
    ("procedures/move/procedure.yaml", "topic:", { $0.procedures[id("move")]?.formerly }),
  ]

  private static func id(_ text: String) -> EntityID { EntityID(text)! }

  @Test(arguments: former)
  func formerSlugsAreRead(
    _ file: String, _ before: String, _ read: @Sendable (Catalogue) -> Localized<[String]>?
  ) throws {
    let content = try SampleContent.aMinimalCatalogue.replacing(
      before, with: "formerly: { en: [once, twice], nl: [ooit] }\n\(before)", in: file)
    let loaded = content.load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    #expect(read(try #require(loaded.catalogue))?.values == [nil, ["once", "twice"], ["ooit"]])
  }

  @Test func eachTextOfAPageHasItsOwn() throws {
    let content = try SampleContent.aMinimalCatalogue
      .replacing("slug: help\n", with: "slug: help\nformerly: [aid, support]\n", in: "pages/help/en.md")
      .replacing("title: Hulp\n", with: "title: Hulp\nformerly:\n  - bijstand\n", in: "pages/help/nl.md")
    let loaded = content.load()
    #expect(loaded.findings.isEmpty, "\(loaded.report)")
    let page = try #require(loaded.catalogue?.pages.first)
    #expect(page.formerly?.values == [nil, ["aid", "support"], ["bijstand"]])
  }

  /// Addresses of acts are made from ids, so that one may bear the number that another has as its id.
  @Test func numbersOfActsAreNoAddresses() throws {
    let content = try SampleContent.aMinimalCatalogue.replacing(
      "number: 9/2010", with: "number: 1/2020", in: "law/9-2010.yaml")
    #expect(content.load().codes == [])
  }

  @Test func slugsOfDifferentKindsDoNotMeet() throws {
    let content = try SampleContent.aMinimalCatalogue
      .replacing("kind:", with: "formerly: { en: [once] }\nkind:", in: "organisations/office.yaml")
      .replacing("issued-by:", with: "formerly: { en: [once] }\nissued-by:", in: "evidence/certificate.yaml")
    #expect(content.load().codes == [])
  }
}
