import CatalogueModel
import Diagnostics
import Syntax

/// Reads amounts as content writes them: `8000 VND`, `free`, `1000..5000 VND`, `8000 VND per copy`.
enum AmountText {
  enum Fault: Error, Equatable {
    case noCurrency
    case unknownCurrency(String)
    case tooManyDecimals(Currency)
    case unknownUnit(String)
    case zero
    case descending
    case unreadable
  }

  static func money(_ text: some StringProtocol) throws(Fault) -> Money {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = parts.first, isNumber(first), !first.hasPrefix("."), !first.hasSuffix(".") else {
      throw .unreadable
    }
    guard parts.count == 2, let currency = Currency(parts[1]) else {
      throw parts.count == 1 ? .noCurrency : .unreadable
    }
    guard currency.isListed else { throw .unknownCurrency(currency.code) }
    guard decimals(of: first) <= currency.minorDigits else { throw .tooManyDecimals(currency) }
    guard let number = ExactDecimal(first) else { throw .unreadable }
    return Money(number, currency)
  }

  static func amount(_ text: String) throws(Fault) -> Amount {
    switch text {
    case "free": return .free
    case "unknown": return .unknown
    default: break
    }
    if let range = text.firstRange(of: " per ") {
      let unit = String(text[range.upperBound...])
      guard let unit = FeeUnit(rawValue: unit) else { throw .unknownUnit(unit) }
      return .per(unit, try charged(text[..<range.lowerBound]))
    }
    return try charged(text[...])
  }

  private static func charged(_ text: Substring) throws(Fault) -> Amount {
    guard let dots = text.firstRange(of: "..") else {
      let money = try money(text)
      guard money.amount > .zero else { throw .zero }
      return .fixed(money)
    }
    let most = try money(text[dots.upperBound...])
    let least = try money(text[..<dots.lowerBound] + " " + most.currency.code)
    guard least.amount < most.amount else { throw .descending }
    return .range(least, most)
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    var points = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { points += 1 } else if !(48...57).contains(byte) { return false }
    }
    return !text.isEmpty && points <= 1
  }

  private static func decimals(of number: some StringProtocol) -> Int {
    number.utf8.contains(UInt8(ascii: "."))
      ? number.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }.count : 0
  }
}

extension String {
  func trimmingSpaces() -> String {
    let start = firstIndex { $0 != " " } ?? endIndex
    let end = lastIndex { $0 != " " }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}

extension FieldType where Value == Amount {
  static let amount = FieldType(
    .pattern(
      name: "amount",
      pattern: #"^(free|unknown|[0-9]+(\.[0-9]+)?(\.\.[0-9]+(\.[0-9]+)?)? [A-Z]{3}( per [a-z-]+)?)$"#,
      example: "8000 VND")
  ) { node, reading in
    guard let scalar = node.filledScalar else { return reading.refuse(BadAmountRule.notText(node)) }
    do throws(AmountText.Fault) {
      return try AmountText.amount(scalar.text)
    } catch {
      return reading.refuse(BadAmountRule.finding(scalar, error, currency: reading.currency))
    }
  }
}

extension FieldType where Value == Exemption.Effect {
  static let effect = FieldType(
    .pattern(
      name: "effect", pattern: #"^(free|[0-9]+(\.[0-9]+)? ?%|[0-9]+(\.[0-9]+)? [A-Z]{3})$"#, example: "50 %")
  ) { node, reading in
    guard let scalar = node.filledScalar else { return reading.refuse(BadAmountRule.notText(node)) }
    if scalar.text == "free" { return .free }
    if scalar.text.hasSuffix("%") {
      let number = ExactDecimal(String(scalar.text.dropLast()).trimmingSpaces())
      if let number, number > .zero, number < ExactDecimal(100) { return .reduction(percent: number) }
      return reading.refuse(
        BadValueRule.finding(node, "is not a reduction", "between 0 and 100 percent, such as ‘50 %’"))
    }
    do throws(AmountText.Fault) {
      return .amount(try AmountText.money(scalar.text))
    } catch {
      return reading.refuse(BadAmountRule.effect(scalar, currency: reading.currency))
    }
  }
}
