import Foundation
import Testing

@testable import Search

/// What the forms of a word have in common, and how the browser finds it without a stemmer.
@Suite struct WordsStemmingTests {
  @Test(
    "Forms of a word have one key",
    arguments: [
      ("nl", "bewijs bewijzen"), ("nl", "brief brieven"), ("nl", "naam namen"),
      ("nl", "vergunning vergunningen"),
      ("nl", "huis huizen"), ("de", "urkunde urkunden"), ("de", "größe größen"),
      ("en", "certificate certificates"),
      ("en", "marry married"), ("fr", "naissance naissances"), ("es", "certificado certificados"),
      ("sv", "betalning betalningar"),
      ("ru", "свидетельство свидетельства"), ("ro", "stație stații"), ("fi", "passi passit"),
      ("ar", "مدرسة والمدرسة بالمدرسة المدرسات"), ("ar", "شهادة شهادات الشهادة"),
    ])
  func forms(_ tag: String, _ forms: String) {
    let stemming = SearchLanguage(tag).stemming()
    let keys = forms.split(separator: " ").map { stemming.key(ofExact: Folding.exact(String($0))) }
    #expect(Set(keys).count == 1, "\(keys)")
  }

  @Test(
    "Where nothing is known, or the word holds a digit, the key is the folded word",
    arguments: [
      ("vi", "đăng", "dang"), ("zh", "出生", "出生"), ("xx", "words", "words"), ("nl", "b12en", "b12en"),
      ("", "a", "a"),
    ])
  func folded(_ tag: String, _ word: String, _ key: String) {
    #expect(SearchLanguage(tag).stemming().key(ofExact: word) == key)
  }

  @Test("The region of a language changes nothing")
  func regions() {
    #expect(
      SearchLanguage("nl-BE").stemming().key(ofExact: "akten")
        == SearchLanguage("NL").stemming().key(ofExact: "akten"))
    #expect(SearchLanguage("vi-VN").hasPairs && !SearchLanguage("nl-BE").hasPairs)
  }

  @Test(
    "light10 cuts one prefix and then endings, and leaves enough",
    arguments: [
      ("والمدرسه", "مدرس"), ("ولد", "ولد"), ("وولد", "ولد"), ("الا", "الا"), ("بالبيت", "بيت"),
      ("مدارسها", "مدارس"),
      ("معلمون", "معلم"), ("ات", "ات"), ("كتابات", "كتاب"), ("للطفل", "طفل"), ("اليه", "يه"),
    ])
  func light10(_ folded: String, _ stem: String) { #expect(LightArabic.stem(folded) == stem) }

  @Test(
    "The table of endings leads from a word to its key",
    arguments: ["nl", "en", "de", "ar", "fr"])
  func table(_ tag: String) throws {
    let language = SearchLanguage(tag)
    let words = try Self.words(of: language)
    let table = SuffixTable(words: words, language: language)
    let changed = words.filter { $0.folded != $0.key }
    let reached = changed.filter { table.stems(of: $0.folded).contains($0.key) }
    #expect(Double(reached.count) >= 0.7 * Double(changed.count), "\(reached.count) of \(changed.count)")
    for (rewrite, witnesses) in Dictionary(grouping: changed, by: { Self.rests($0.folded, $0.key) }) {
      guard tag != "ar", witnesses.count > 1, rewrite.common >= 2 else { continue }
      #expect(witnesses.allSatisfy { table.stems(of: $0.folded).contains($0.key) }, "\(rewrite)")
    }
    #expect(table.rewrites.count <= SuffixTable.mostRewrites)
    for word in words {
      let stems = table.stems(of: word.folded)
      #expect(stems.first == word.folded && Set(stems).count == stems.count)
      #expect(stems.dropFirst().allSatisfy { $0.utf16.count >= SuffixTable.shortestStem }, "\(stems)")
    }
  }

  @Test("Each ending of the table has two witnesses, and stands in one order")
  func witnesses() throws {
    let language = SearchLanguage("nl")
    let words = try Self.words(of: language)
    let table = SuffixTable(words: words, language: language)
    for rewrite in table.rewrites {
      let witnesses = words.filter {
        $0.folded.hasSuffix(rewrite.suffix)
          && $0.key == $0.folded.dropLast(rewrite.suffix.count) + rewrite.replacement
      }
      #expect(witnesses.count >= 2, "\(rewrite)")
    }
    let lengths = table.rewrites.map(\.suffix.utf16.count)
    #expect(lengths == lengths.sorted(by: >))
    #expect(SuffixTable(words: words.reversed(), language: language).rewrites == table.rewrites)
  }

  @Test("A catalogue without words has no table, and words stay as they are")
  func empty() {
    let table = SuffixTable(words: [(folded: String, key: String)](), language: SearchLanguage("nl"))
    #expect(table.rewrites.isEmpty && table.stems(of: "akten") == ["akten"])
  }

  private struct Rests: Hashable {
    let suffix, replacement: String
    let common: Int
  }

  /// What word and key have left after their common beginning; its length counts up to two.
  private static func rests(_ word: String, _ key: String) -> Rests {
    let common = word.commonPrefix(with: key)
    return Rests(
      suffix: String(word.dropFirst(common.count)), replacement: String(key.dropFirst(common.count)),
      common: min(common.count, 2))
  }

  /// Words that catalogues are made of, with their keys.
  private static func words(of language: SearchLanguage) throws -> [(folded: String, key: String)] {
    let text = try #require(WordLists.texts[language.code])
    let stemming = language.stemming()
    return Tokens.words(of: text, in: language).map { ($0.folded, stemming.key(ofExact: $0.exact)) }
  }
}
