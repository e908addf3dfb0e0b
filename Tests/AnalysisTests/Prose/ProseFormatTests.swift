import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Analysis

/// A number that a language’s own formatter writes is recognised as that number.
@Suite struct ProseFormatTests {
  @Test(arguments: ["vi", "en", "nl", "ar"])
  func formattedMoneyIsRecognised(_ tag: String) throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<200 {
      let whole = numbers.next() % 10_000_000_000
      let (code, amount) =
        round.isMultiple(of: 2) ? ("VND", Decimal(whole)) : ("EUR", Decimal(whole) / 100)
      let style = Decimal.FormatStyle.Currency(code: code, locale: Locale(identifier: tag))
      let text = "Xx " + amount.formatted(style) + "."
      let found = try ProseScannerTests.mentions(text, tag)
      let expected = ExactDecimal("\(amount)").map { "\($0) \(code)" }
      #expect(found == [expected], "‘\(text)’, seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [("vi", "ngày làm việc"), ("en", "working days"), ("nl", "werkdagen"), ("ar", "أيام عمل")])
  func formattedNumbersOfDaysAreRecognised(_ tag: String, _ unit: String) throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<200 {
      let days = Int(numbers.next() % 9_998) + 2
      let style = IntegerFormatStyle<Int>(locale: Locale(identifier: tag))
      let text = "Xx \(days.formatted(style)) \(unit)."
      #expect(
        try ProseScannerTests.mentions(text, tag) == ["\(days) workingDay"],
        "‘\(text)’, seed \(seed), round \(round)")
    }
  }

  @Test(arguments: ["vi", "en", "nl"])
  func formattedDatesAreRecognised(_ tag: String) throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<200 {
      let day = CivilDate(daysSince1970: Int(numbers.next() % 40_000))
      let date = Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
      var style = Date.FormatStyle(date: .long, time: .omitted, locale: Locale(identifier: tag))
      style.timeZone = .gmt
      let text = "Xx " + date.formatted(style) + "."
      #expect(
        try ProseScannerTests.mentions(text, tag) == [day.description],
        "‘\(text)’, seed \(seed), round \(round)")
    }
  }
}
