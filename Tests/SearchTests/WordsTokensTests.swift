import Foundation
import Testing

@testable import Search

/// How text is divided, and what of a query may be a code.
@Suite struct WordsTokensTests {
  @Test(
    "Text is divided at everything but letters, digits and marks",
    arguments: [
      ("vi", "Đăng ký kết hôn!", "đăng ký kết hôn"), ("vi", "uỷ-ban (xã)", "ủy ban xã"),
      ("nl", "foto's", "foto"),
      ("nl", "auto’s en 's avonds", "auto en avonds"), ("nl", "geboorte-akte", "geboorte akte"),
      ("nl", "3 x B12", "3 x b12"),
      ("fr", "L'acte d’état civil", "acte état civil"), ("fr", "qu'il lorsqu’on", "il on"),
      ("fr", "aujourd'hui", "aujourd hui"),
      ("fr", "l' acte d'", "l acte d"), ("en", "l'acte don't", "l acte don"), ("it", "dell’atto", "atto"),
      ("zh", "出生证明", "出生 生证 证明"), ("zh", "证", "证"), ("ja", "東京2026年ABC", "東京 2026 年 abc"), ("ja", "ｶﾞｽ", "ガス"),
      ("th", "กาน", "กา าน"), ("en", "申请visa签证", "申请 visa 签证"), ("ko", "'각' 한국", "각 한국"),
      ("en", "a_b@c.de", "a b c de"),
      ("en", "", ""), ("en", " \u{301}\u{302} ", ""), ("en", "\u{301}a\u{301}", "á"),
      ("en", "½ x² №5", "x 5"),
      ("en", "ab\u{AD}cd ef\u{202E}gh\u{202C} ij\u{200B}kl", "abcd efgh ij kl"), ("en", "😀a👍🏽b", "a b"),
      ("en", "\u{FC5E} ﷺ", "صلىاللهعليهوسلم"),
    ])
  func divides(_ tag: String, _ text: String, _ expected: String) {
    #expect(Tokens.words(of: text, in: SearchLanguage(tag)).map(\.exact).joined(separator: " ") == expected)
  }

  @Test(
    "Codes are found however they are written",
    arguments: [
      ("1.001193", ["1001193"]), ("1 001193", ["1001193"]), ("khai sinh 1. 001193", ["1001193"]),
      ("1001193", []),
      ("123/2015/NĐ-CP", ["1232015ndcp", "1232015nd", "1232015"]),
      ("60/2014/qh13", ["602014qh13", "602014"]),
      (
        "1.001193.000.00.00.H26",
        ["10011930000000h26", "10011930000000", "100119300000", "1001193000", "1001193"]
      ),
      ("15/NQ-CP", []), ("ky 1 001193", ["1001193"]), ("QĐ-12345", ["qd12345"]), ("geboorte-akte", []),
      ("1 2 3", []),
      ("１．００１１９３", []), ("١.٠٠١١٩٣", ["1001193"]), ("1-2-3-4-5-6-7-8-9-10-11-12-13", []),
      ("12345, 67890", []),
      ("9\u{A0}012345 en 8‑012345", ["9012345", "8012345"]),
    ])
  func codes(_ text: String, _ codes: [String]) { #expect(Tokens.codes(in: text) == codes) }

  @Test(
    "A code of a document is its letters and digits",
    arguments: [("1.001193", "1001193"), ("123/2015/NĐ-CP", "1232015ndcp"), ("B 12", "b12"), ("–", "")])
  func code(_ text: String, _ code: String) { #expect(Tokens.code(of: text) == code) }

  @Test("Ranges follow each other within the text, and each is a word of its own")
  func ranges() {
    for (text, language) in samples() {
      var bytes = Array(text.utf8)
      var ranges: [Range<Int>] = []
      bytes.withUnsafeBufferPointer { utf8 in
        Tokens.forEach(in: utf8, elisions: language.elisions) { ranges.append($0) }
      }
      for (one, next) in zip(ranges, ranges.dropFirst()) {
        #expect(one.lowerBound < next.lowerBound, "\(text)")
      }
      #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count }, "\(text)")
      bytes = ranges.flatMap { Array(bytes[$0]) + [0x20] }
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(text)")
    }
  }

  @Test("Composed and decomposed text give the same words and codes")
  func normalisation() {
    for (text, language) in samples() {
      let (composed, decomposed) = (
        text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping
      )
      #expect(
        Tokens.words(of: composed, in: language) == Tokens.words(of: decomposed, in: language), "\(text)")
      #expect(Tokens.codes(in: composed) == Tokens.codes(in: decomposed), "\(text)")
    }
  }

  @Test("An exact form is its own exact form, and folds to the folded form")
  func stable() {
    for (text, language) in samples() {
      for word in Tokens.words(of: text, in: language) {
        #expect(Folding.exact(word.exact) == word.exact, "\(text)")
        #expect(Folding.fold(word.exact) == word.folded && !word.folded.isEmpty, "\(text)")
        #expect(Folding.fold(word.folded) == word.folded, "\(text)")
      }
    }
  }

  private func samples() -> [(String, SearchLanguage)] {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("WordsTokensTests seed \(seed)")
    var random = WordSamples(seed: seed)
    let languages = ["vi", "fr", "nl"].map(SearchLanguage.init)
    return (WordSamples.chosen + (0..<3000).map { _ in random.text() }).enumerated()
      .map { ($1, languages[$0 % languages.count]) }
  }
}
