import CatalogueModel
import Diagnostics
import Testing

@testable import Rendering

@Suite struct DeadPathTests {
  private static let addresses = AddressesTests.plain

  private static func findings(_ path: String) -> [String?] {
    let sample = Sample.catalogue()
    let catalogue = Catalogue(
      portal: sample.portal, calendars: sample.calendars, organisations: sample.organisations,
      evidence: sample.evidence, registers: sample.registers, acts: sample.acts, topics: sample.topics,
      lifeEvents: sample.lifeEvents, pages: sample.pages, procedures: sample.procedures,
      guidance: sample.guidance, pathLinks: [PathLink(path: path, span: Sample.span)])
    return DeadPathRule.findings(in: catalogue, addresses: addresses).map { $0.fix?.replacement }
  }

  @Test(arguments: [
    "/en/a-z/", "/vi/thu-tuc/dang-ky-khai-sinh/#cost", "/en/a-z/?q=1", "/en/a-z/index.html", "/vi/404.html",
    // Not within a language: what others put beside the site.
    "/forms/old.pdf", "/",
  ])
  func aPathOfThisOrAnotherSite(_ path: String) { #expect(Self.findings(path).isEmpty) }

  @Test(arguments: [("/en/a-zz/", "/en/a-z/"), ("/en/nowhere-at-all/", nil), ("/nl/a-z", "/nl/a-z/")])
  func aPathWithoutAPage(_ path: String, means meant: String?) { #expect(Self.findings(path) == [meant]) }
}
