import CatalogueModel
import Testing

@testable import Rendering

@Suite struct PluralRulesTests {
  /// Samples of whole numbers from CLDR 47, `plurals.xml` (`@integer`).
  static let samples: [(String, [PluralCategory: [Int]])] = [
    ("vi", [.other: [0, 1, 2, 15, 100, 1_000_000]]),
    ("en", [.one: [1], .other: [0, 2, 16, 100, 1000]]),
    ("nl", [.one: [1], .other: [0, 2, 11, 21]]),
    (
      "ar",
      [
        .zero: [0], .one: [1], .two: [2], .few: [3, 10, 103, 110, 1003], .many: [11, 26, 111, 1011],
        .other: [100, 102, 200, 202, 300, 1000, 10_000],
      ]
    ),
    ("fr", [.one: [0, 1], .many: [1_000_000], .other: [2, 17, 100, 1000]]),
    ("es", [.one: [1], .many: [1_000_000, 2_000_000], .other: [0, 2, 16, 100]]),
    ("it", [.one: [1], .many: [1_000_000], .other: [0, 2, 16]]),
    ("pt", [.one: [0, 1], .many: [1_000_000], .other: [2, 17]]),
    ("pt-PT", [.one: [1], .many: [1_000_000], .other: [0, 2, 16]]),
    ("de", [.one: [1], .other: [0, 2, 16]]),
    (
      "pl",
      [.one: [1], .few: [2, 4, 22, 24, 102, 1002], .many: [0, 5, 11, 12, 14, 19, 21, 100, 112], .other: []]
    ),
    ("cs", [.one: [1], .few: [2, 3, 4], .other: [0, 5, 19, 100]]),
    ("sk", [.one: [1], .few: [2, 3, 4], .other: [0, 5, 19, 100]]),
    ("uk", [.one: [1, 21, 101], .few: [2, 4, 22, 102], .many: [0, 5, 11, 12, 19, 100, 111]]),
    ("ru", [.one: [1, 21, 1001], .few: [2, 4, 24], .many: [0, 5, 11, 14, 19, 100]]),
    ("ja", [.other: [0, 1, 2, 100]]), ("ko", [.other: [0, 1]]), ("zh-Hant", [.other: [0, 1]]),
    ("th", [.other: [1, 5]]), ("id", [.other: [1, 5]]), ("ms", [.other: [1]]), ("km", [.other: [1]]),
    ("lo", [.other: [1]]), ("my", [.other: [1]]),
    ("tr", [.one: [1], .other: [0, 2, 100]]),
    ("hi", [.one: [0, 1], .other: [2, 17]]), ("fa", [.one: [0, 1], .other: [2, 17]]),
    ("he", [.one: [1], .two: [2], .other: [0, 3, 20, 100]]),
    ("ur", [.one: [1], .other: [0, 2]]),
    ("cy", [.zero: [0], .one: [1], .two: [2], .few: [3], .many: [6], .other: [4, 5, 7, 20, 100]]),
    ("ga", [.one: [1], .two: [2], .few: [3, 6], .many: [7, 10], .other: [0, 11, 25, 100]]),
    ("lt", [.one: [1, 21, 101], .few: [2, 9, 22], .other: [0, 10, 11, 19, 20, 100]]),
    ("lv", [.zero: [0, 10, 11, 19, 20, 100], .one: [1, 21, 101], .other: [2, 9, 22]]),
    ("ro", [.one: [1], .few: [0, 2, 16, 101, 119], .other: [20, 35, 100, 120]]),
    ("sl", [.one: [1, 101], .two: [2, 102], .few: [3, 4, 103], .other: [0, 5, 100]]),
    ("mt", [.one: [1], .two: [2], .few: [0, 3, 10, 103], .many: [11, 19, 111], .other: [20, 100]]),
    ("xx", [.other: [0, 1, 2]]),
  ]

  @Test(arguments: samples)
  func categories(of language: String, are expected: [PluralCategory: [Int]]) {
    let rules = PluralRules(for: Sample.tag(language))
    for (category, numbers) in expected {
      for number in numbers { #expect(rules.category(of: number) == category, "\(language) \(number)") }
    }
  }

  @Test func negativeNumbersAreAsTheirSize() {
    #expect(PluralRules(for: Sample.tag("en")).category(of: -1) == .one)
    #expect(PluralRules(for: Sample.tag("ar")).category(of: .min) == .few)
  }

  @Test(arguments: [
    ("vi", [PluralCategory.other]), ("en", [.one, .other]), ("fr", [.one, .other]),
    ("ar", [.zero, .one, .two, .few, .many, .other]), ("pl", [.one, .few, .many]),
  ])
  func neededForms(in language: String, are categories: [PluralCategory]) {
    #expect(PluralRules(for: Sample.tag(language)).categories == categories)
  }
}
