import CatalogueModel
import Foundation
import FoundationXML
import Rendering
import Testing

/// Feeds that any reader reads.
@Suite struct AtomFeedTests {
  private func feed(_ entries: [AtomFeed.Entry]) -> String {
    AtomFeed(
      language: "en", title: "What <has> changed & more", author: "City", host: "host.example",
      own: "https://host.example/en/changes/atom.xml", page: "https://host.example/en/changes/",
      generator: "Balie 0", entries: entries
    ).xml
  }

  private func entry(_ key: String, _ day: String) throws -> AtomFeed.Entry {
    AtomFeed.Entry(
      key: key, day: try #require(CivilDate(day)), title: "A \"title\" \u{1}", summary: "One\nTwo ]]>",
      address: "https://host.example/en/?a=1&b=2")
  }

  @Test func itIsXMLWithEverythingAnEntryNeeds() throws {
    let xml = feed([try entry("a", "2026-07-01"), try entry("b", "2026-08-01")])
    #expect(XMLParser(data: Data(xml.utf8)).parse())
    for part in [
      "<title>What &lt;has&gt; changed &amp; more</title>", "<updated>2026-08-01T00:00:00Z</updated>",
      "<id>tag:host.example,2026-07-01:changes/en/a</id>", "href=\"https://host.example/en/?a=1&amp;b=2\"",
      "<title>A &quot;title&quot; \u{FFFD}</title>",
    ] {
      #expect(xml.contains(part), "\(part)")
    }
  }

  @Test func idsAreUnique() throws {
    let xml = feed([try entry("a", "2026-07-01"), try entry("a", "2026-07-01")])
    let ids = xml.matches(of: /<id>(.*?)<\/id>/).map { String($0.1) }
    #expect(Set(ids).count == 3)
  }

  @Test func withoutEntriesItIsStillAFeed() {
    let xml = feed([])
    #expect(XMLParser(data: Data(xml.utf8)).parse())
    #expect(xml.contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }
}
