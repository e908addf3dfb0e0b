import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct CollationTests {
  static let seed = SeededNumbers.freshSeed()
  static let words: [String: [String]] = [
    "vi":
      "Đăng ký Cấp lại giấy Cap khai sinh đất Dat ăn an ân á à ạ ơ o ô ư u Ủy ban thuế Thuê nhà đổi doi (mới) 12 2 cấp-lại"
      .split(separator: " ").map(String.init),
    "cs": "chata cena hora cihla Čech co duha chléb hrad čas dub ch c h d".split(separator: " ").map(
      String.init),
    "de": "Straße Strasse Strasze Straßen Österreich Ofen über Uber ÄHRE Ahle æther".split(separator: " ")
      .map(String.init),
    "sv": "zebra ångström Äpple öl Ost ask zoo år arg".split(separator: " ").map(String.init),
    "nl": "ijs IJsland iets één een Eén zee ’s-Gravenhage s-hert".split(separator: " ").map(String.init),
    "ar": "إجراء أسرة ابن بيت تسجيل شهادة زواج آخر".split(separator: " ").map(String.init),
    "ja": "東京 とうきょう トウキョウ 大阪 おおさか".split(separator: " ").map(String.init),
    "hu": "csak cukor dzsem Zsuzsa zab cica dal dzeta".split(separator: " ").map(String.init),
  ]

  @Test(arguments: words.keys.sorted())
  func orderIsThatOfTheLanguage(_ language: String) throws {
    var random = SeededNumbers(seed: Self.seed)
    let words = try #require(Self.words[language])
    let locale = Locale(identifier: language)
    for size in [2, 24, 25, 120, 400] {
      let texts = (0..<size).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
          .joined(separator: " ")
      }
      let expected = texts.indices.sorted { a, b in
        let order = texts[a].compare(texts[b], locale: locale)
        return order == .orderedSame ? a < b : order == .orderedAscending
      }
      #expect(
        Collation(locale).order(of: texts) == expected, "seed \(Self.seed), \(size) texts in \(language)")
    }
  }

  @Test func vietnameseLettersAreLettersOfTheirOwn() {
    let order = Sample.wording("vi").inOrder(["đất", "du", "dân", "ăn", "án", "âm", "az"]) { $0 }
    #expect(order == ["án", "az", "ăn", "âm", "dân", "du", "đất"])
  }

  @Test func emptyAndSingle() {
    #expect(Collation(Locale(identifier: "nl")).order(of: []) == [])
    #expect(Collation(Locale(identifier: "nl")).order(of: ["x"]) == [0])
  }
}
