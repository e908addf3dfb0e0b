import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("titel", ["title", "topic", "fees"], "title"),
      ("summry", ["summary", "silence"], "summary"),
      ("xyz", ["title", "topic"], nil),
      ("ab", ["aa", "bb"], nil),
      ("verifeid", ["verified"], "verified"),
      ("Title", ["title", "topic"], "title"),
      ("title", ["title", "titles"], "titles"),
      ("y", ["x"], nil),
      ("", ["a", "b"], nil),
      // A part between hyphens, where only one name has it.
      ("late", ["registration", "late-registration"], "late-registration"),
      ("registration", ["late-registration", "early-registration"], nil),
      ("birth-certificate-copy", ["birth-certificate"], "birth-certificate"),
      ("registrations", ["late-registration"], nil),
      ("id", ["id-card"], nil),
      ("rate", ["late-registration"], nil),
    ] as [(String, [String], String?)])
  func suggestsTheOnePlausibleName(_ name: String, _ candidates: [String], _ expected: String?) {
    #expect(Spelling.suggestion(for: name, among: candidates) == expected)
    #expect(Spelling.suggestion(for: name, among: candidates.reversed()) == expected)
  }

  @Test(arguments: [
    ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1),
    ("abc", "cab", 2),
    ("abc", "xyz", 3), ("abc", "abcdefgh", 4), ("ABC", "abc", 0), ("đăng", "dang", 2), ("", "ab", 2),
  ])
  func distances(_ a: String, _ b: String, _ distance: Int) {
    #expect(Spelling.editDistance(a, b, limit: 3) == distance)
    #expect(Spelling.editDistance(b, a, limit: 3) == distance)
  }
}
