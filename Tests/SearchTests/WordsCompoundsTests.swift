import Testing

@testable import Search

/// Words that are made of words.
@Suite struct WordsCompoundsTests {
  static let dutch: [String: Int] = [
    "geboorte": 5, "akte": 4, "akten": 1, "huwelijk": 3, "huwelijks": 1, "bewijs": 5, "rij": 3, "land": 2,
    "gebruik": 2,
    "certificaat": 4, "bouw": 1, "vergunning": 6, "aan": 9, "vraag": 4, "ver": 5, "blijf": 2, "zee": 2,
    "haven": 2,
    "kinderen": 1, "kind": 4, "opvang": 2, "boek": 3, "kast": 1, "plan": 1, "nen": 9,
    "weg": 3, "ring": 1, "talen": 1, "haal": 3,
  ]

  @Test(
    "Dutch words are divided into words of the catalogue",
    arguments: [
      ("geboorteakte", ["geboorte", "akte"]), ("geboorteakten", ["geboorte", "akten"]),
      ("bouwvergunning", ["bouw", "vergunning"]),
      ("huwelijksakte", ["huwelijks", "akte"]), ("rijbewijs", ["rij", "bewijs"]),
      ("kinderopvang", ["kind", "opvang"]),
      ("boekenkast", ["boek", "kast"]), ("landgebruikscertificaat", ["land", "gebruik", "certificaat"]),
      // Too short, unknown, a rest that is no word, prefixes and prepositions, rare short words.
      ("rijplan", []), ("paspoort", []), ("geboorteakt", []), ("aanvraag", []), ("verblijf", []),
      ("zeehaven", []),
      ("akteakteakteakte", []), ("", []),
    ])
  func divides(_ word: String, _ parts: [String]) {
    let compounds = Compounds(language: SearchLanguage("nl"), vocabulary: Self.dutch, corrections: [:])
    #expect(compounds.parts(of: word) == parts)
  }

  @Test(
    "German links and folded letters",
    arguments: [
      ("geburtsurkunde", ["geburt", "urkunde"]), ("eheschliessung", []),
      ("strassenverkehrsamt", ["strasse", "verkehr", "amt"]),
    ])
  func german(_ word: String, _ parts: [String]) {
    let vocabulary = [
      "geburt": 1, "urkunde": 1, "schliessung": 1, "ehe": 1, "strasse": 1, "verkehr": 2, "amt": 3,
    ]
    let compounds = Compounds(language: SearchLanguage("de"), vocabulary: vocabulary, corrections: [:])
    #expect(compounds.parts(of: word) == parts)
  }

  @Test("What editors say wins: other parts, one part, words of any length and language")
  func corrections() {
    let said = [
      "Rijbewijs": ["rijbewijs"], "huwelijksakte": ["Huwelijk", "akte"], "coöplid": ["coöp", "lid"],
      "leeg": [],
    ]
    for tag in ["nl", "vi"] {
      let compounds = Compounds(language: SearchLanguage(tag), vocabulary: Self.dutch, corrections: said)
      #expect(compounds.parts(of: "rijbewijs") == [])
      #expect(compounds.parts(of: "huwelijksakte") == ["huwelijk", "akte"])
      #expect(compounds.parts(of: "cooplid") == ["coop", "lid"])
      #expect(compounds.parts(of: "leeg") == [])
    }
  }

  @Test("Languages that write words apart divide none")
  func others() {
    let compounds = Compounds(language: SearchLanguage("en"), vocabulary: Self.dutch, corrections: [:])
    #expect(compounds.parts(of: "geboorteakte") == [])
  }

  @Test("Parts and links spell the word")
  func spelling() {
    let language = SearchLanguage("nl")
    let compounds = Compounds(language: language, vocabulary: Self.dutch, corrections: [:])
    for first in Self.dutch.keys.sorted() {
      for second in Self.dutch.keys.sorted() {
        for link in [""] + language.links {
          let word = first + link + second
          let parts = compounds.parts(of: word)
          guard let last = parts.last else { continue }
          #expect(word.hasPrefix(parts[0]) && word.hasSuffix(last), "\(word): \(parts)")
          #expect(word.count - parts.joined().count <= 2 * (parts.count - 1), "\(word): \(parts)")
        }
      }
    }
  }

  @Test("A long word of the letters of short ones ends soon")
  func hostile() {
    let compounds = Compounds(
      language: SearchLanguage("nl"), vocabulary: ["aaaa": 9, "aaa": 9, "aaaaa": 9], corrections: [:])
    #expect(compounds.parts(of: String(repeating: "a", count: 63) + "b") == [])
    #expect(compounds.parts(of: String(repeating: "a", count: 10_000)) == [])
  }
}
