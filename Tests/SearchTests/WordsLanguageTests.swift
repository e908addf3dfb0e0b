import Testing

@testable import Search

/// What is written down about languages is in the form in which it is used.
@Suite struct WordsLanguageTests {
  @Test(
    "Function words, elisions and links are words as text has them",
    arguments: ["vi", "nl", "de", "fr", "es", "en", "it", "pt", "ar", "ca"])
  func lists(_ tag: String) {
    let language = SearchLanguage(tag)
    for word in language.ignored {
      #expect(Tokens.words(of: word, in: SearchLanguage("")).map(\.folded) == [word])
    }
    for text in language.elisions + language.links {
      #expect(text.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(text)")
    }
    #expect(language.links.isEmpty == !language.splitsCompounds)
  }

  @Test(
    "No word that a title is found by is ignored",
    arguments: [
      ("vi", "dược căn minh em lâm sao thẻ dấu thi khí đất cơ độ vé phép giấy"),
      ("nl", "werk huwelijk geboorte akte adres kind"),
      ("en", "work birth marriage tax permit child"),
    ])
  func important(_ tag: String, _ words: String) {
    let language = SearchLanguage(tag)
    for word in Tokens.words(of: words, in: language) {
      #expect(!language.ignored.contains(word.folded), "\(word.exact)")
    }
  }
}
