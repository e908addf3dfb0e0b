import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// What patterns write must be what Foundation (CLDR) writes.
@Suite struct PatternTests {
  static let languages = [
    "vi", "en-GB", "en-US", "nl", "ar", "ar-EG", "fr", "de", "es", "it", "pt", "pl", "cs", "ru", "uk", "tr",
    "hi",
    "th", "km", "lo", "my", "he", "fa", "ur", "ja", "ko", "zh", "zh-Hant", "id", "ms", "cy", "ga", "sv",
    "de-CH",
    "bn", "mr",
  ]
  static let seed = SeededNumbers.freshSeed()

  @Test(arguments: languages)
  func numbersAreThoseOfFoundation(_ language: String) throws {
    var random = SeededNumbers(seed: Self.seed)
    let locale = Locale(identifier: language)
    let pattern = NumberPattern(locale)
    for _ in 0..<40 {
      let units = Int64.random(in: 0...(1 << Int64.random(in: 0...40, using: &random)), using: &random)
      let number = ExactDecimal(
        units: Bool.random(using: &random) ? units : -units, scale: Int.random(in: 0...4, using: &random))
      guard number.units != 0 else { continue }
      let decimal = try #require(
        Decimal(string: number.description, locale: Locale(identifier: "en_US_POSIX")))
      let expected = decimal.formatted(.number.locale(locale).precision(.fractionLength(number.scale)))
      #expect(pattern.text(number) == expected, "seed \(Self.seed): \(number) in \(language)")
    }
  }

  @Test(arguments: languages)
  func amountsAreThoseOfFoundation(_ language: String) throws {
    var random = SeededNumbers(seed: Self.seed)
    let locale = Locale(identifier: language)
    for code in ["VND", "EUR", "KWD", "USD"] {
      let currency = try #require(Currency(code))
      let pattern = NumberPattern(locale, currency: currency)
      for _ in 0..<12 {
        let whole = Int64.random(in: 1...(1 << Int64.random(in: 1...36, using: &random)), using: &random)
        let hasCents = Bool.random(using: &random) && currency.minorDigits > 0
        let number =
          hasCents ? ExactDecimal(units: whole * 100 + 25, scale: 2) : ExactDecimal(units: whole, scale: 0)
        let decimal = try #require(
          Decimal(string: number.description, locale: Locale(identifier: "en_US_POSIX")))
        let digits = hasCents ? currency.minorDigits : 0
        let expected = decimal.formatted(
          .currency(code: code).locale(locale).precision(.fractionLength(digits)))
        #expect(pattern.text(number) == expected, "seed \(Self.seed): \(number) \(code) in \(language)")
      }
    }
  }

  @Test(arguments: languages)
  func datesAreThoseOfFoundation(_ language: String) {
    var random = SeededNumbers(seed: Self.seed)
    let locale = Locale(identifier: language)
    for withWeekday in [false, true] {
      let pattern = DatePattern(locale, withWeekday: withWeekday)
      let style = GregorianDays.style(locale, withWeekday ? .complete : .long)
      for _ in 0..<30 {
        let day = CivilDate(daysSince1970: Int.random(in: 0...40_000, using: &random))
        #expect(
          pattern.text(day) == style.format(GregorianDays.instant(day)),
          "seed \(Self.seed): \(day) in \(language)")
      }
    }
  }

  @Test(arguments: languages)
  func listsAreThoseOfFoundation(_ language: String) {
    let locale = Locale(identifier: language)
    let items = ["Hà", "B", "C c", "Đ", "İ", "x"]
    #expect(ListPattern(locale, isAlternative: false).text([]) == "")
    #expect(ListPattern(locale, isAlternative: true).text(["B"]) == "B")
    for count in 2...items.count {
      let some = Array(items.prefix(count))
      #expect(
        ListPattern(locale, isAlternative: false).text(some)
          == some.formatted(.list(type: .and).locale(locale)))
      #expect(
        ListPattern(locale, isAlternative: true).text(some) == some.formatted(.list(type: .or).locale(locale))
      )
    }
  }

  @Test func spanishJoinsBySound() {
    let pattern = ListPattern(Locale(identifier: "es"), isAlternative: false)
    #expect(pattern.text(["padres", "hijos"]) == "padres e hijos")
  }

  @Test func leadingZerosOfFractions() {
    let pattern = NumberPattern(Locale(identifier: "nl"))
    #expect(pattern.text(ExactDecimal("0.05")!) == "0,05")
    #expect(pattern.text(ExactDecimal(units: -7, scale: 3)) == "-0,007")
  }
}
