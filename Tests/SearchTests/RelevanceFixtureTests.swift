import Foundation
import TestSupport
import Testing

/// The relevance set is a yardstick only while it is well formed: every query leads to something that exists.
@Suite struct RelevanceFixtureTests {
  @Test(arguments: RelevanceSet.allCases)
  func everyExpectationExists(_ set: RelevanceSet) throws {
    for entry in try set.queries() {
      #expect(!entry.expect.isEmpty && Set(entry.expect).count == entry.expect.count, "\(entry.query)")
      for id in entry.expect { #expect(try Self.exists(id), "‘\(entry.query)’ expects \(id)") }
    }
  }

  @Test(arguments: RelevanceSet.allCases)
  func languagesAndKindsAreKnown(_ set: RelevanceSet) throws {
    for entry in try set.queries() {
      #expect(Self.languages.contains(entry.language) && Self.kinds.contains(entry.kind), "\(entry.query)")
      #expect(entry.query.trimmingCharacters(in: .whitespacesAndNewlines) == entry.query)
      #expect((2...120).contains(entry.query.count), "\(entry.query)")
      let isOther = entry.expect.contains { $0.contains(":") }
      #expect(
        !isOther || ["other-entity", "no-accents", "former-name"].contains(entry.kind), "\(entry.query)")
    }
  }

  @Test func theSetsAreLargeEnough() throws {
    let (relevance, heldOut) = (try RelevanceSet.relevance.queries(), try RelevanceSet.heldout.queries())
    #expect(relevance.count >= 150 && heldOut.count >= 90)
    for language in Self.languages {
      let own = relevance.filter { $0.language == language }
      #expect(own.count >= 50 && heldOut.count { $0.language == language } >= 30, "\(language)")
      #expect(Set(own.map(\.kind)) == Self.kinds, "\(language) has every kind")
    }
  }

  @Test func noQueryStandsTwice() throws {
    var seen: Set<String> = []
    for entry in try RelevanceSet.allCases.flatMap({ try $0.queries() }) {
      #expect(seen.insert("\(entry.language) \(entry.query.lowercased())").inserted, "\(entry.query)")
    }
  }

  private static let languages = ["vi", "en", "nl"]
  private static let kinds: Set<String> = [
    "no-accents", "exact", "typing-error", "everyday", "code", "compound", "former-name", "sentence",
    "prefix",
    "synonym", "other-entity",
  ]

  /// Whether `register-birth` or `evidence:birth-certificate` has its file or folder in the sample catalogue.
  private static func exists(_ id: String) throws -> Bool {
    let parts = id.split(separator: ":").map(String.init)
    let (kind, name) = parts.count == 2 ? (parts[0], parts[1]) : ("procedure", id)
    let folder = try #require(places[kind], "\(id)")
    let place = RelevanceSet.root.appending(path: "content/\(folder)/\(name)").path
    return FileManager.default.fileExists(atPath: deep.contains(kind) ? place : place + ".yaml")
  }

  private static let deep: Set<String> = ["procedure", "life-event", "page"]
  private static let places = [
    "procedure": "procedures", "life-event": "life-events", "page": "pages", "evidence": "evidence",
    "organisation": "organisations", "topic": "topics", "act": "law",
  ]
}
