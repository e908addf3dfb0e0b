import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("titel", ["title", "topic", "fees"], "title"),
    ("summry", ["summary", "silence"], "summary"),
    ("xyz", ["title", "topic"], nil),
    ("ab", ["aa", "bb"], nil),
    ("verifeid", ["verified"], "verified"),
  ] as [(String, [String], String?)])
  func suggestsTheOnePlausibleName(_ name: String, _ candidates: [String], _ expected: String?) {
    #expect(Spelling.suggestion(for: name, among: candidates) == expected)
  }
}
