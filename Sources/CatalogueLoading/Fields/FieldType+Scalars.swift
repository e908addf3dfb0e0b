import CatalogueModel
import Diagnostics
import Foundation
import Syntax

extension YAMLNode {
  /// The text of a scalar that is not empty.
  var filledScalar: YAMLScalar? {
    if case .scalar(let scalar) = self, !scalar.text.isEmpty { scalar } else { nil }
  }
}

extension FieldType where Value == String {
  static let text = FieldType(.text) { node, reading in
    guard let scalar = node.filledScalar else {
      reading.report(WrongTypeRule.finding(node, expected: "a text"))
      return nil
    }
    return scalar.text
  }

  /// A name the author chooses within a file: of a question, a fee, a field.
  static let name = FieldType(
    .pattern(name: "name", pattern: "^[a-z0-9][a-z0-9-]*$", example: "late-registration")
  ) { node, reading in
    guard let scalar = node.filledScalar else {
      reading.report(WrongTypeRule.finding(node, expected: "a name"))
      return nil
    }
    return EntityID(scalar.text).map(\.text)
      ?? reading.refuse(BadIDRule.finding(scalar.text, at: scalar.span))
  }

  static let email = FieldType(
    .pattern(name: "e-mail address", pattern: "^[^@ ]+@[^@ ]+[.][^@ ]+$", example: "help@example.org")
  ) { node, reading in
    guard let scalar = node.filledScalar, isEmail(scalar.text) else {
      return reading.refuse(
        BadValueRule.finding(node, "is not an e-mail address", "such as ‘help@example.org’"))
    }
    return scalar.text
  }

  /// Whether a text looks like an e-mail address: something, `@`, and a domain with a point.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count > 1 && domain.allSatisfy { !$0.isEmpty }
  }

  static func timeZone() -> FieldType {
    FieldType(
      .pattern(name: "time zone", pattern: "^[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*$", example: "Asia/Ho_Chi_Minh")
    ) {
      node, reading in
      guard let scalar = node.filledScalar, TimeZone(identifier: scalar.text) != nil else {
        reading.report(BadValueRule.finding(node, "is not a time zone", "such as ‘Asia/Ho_Chi_Minh’"))
        return nil
      }
      return scalar.text
    }
  }
}

extension Reading {
  /// Reports a finding where a value was expected.
  mutating func refuse<Value>(_ finding: Diagnostic) -> Value? {
    report(finding)
    return nil
  }
}

extension FieldType where Value == Bool {
  static let flag = FieldType(.flag) { node, reading in
    switch node.filledScalar?.text {
    case "true": return true
    case "false": return false
    default: return reading.refuse(WrongTypeRule.notFlag(node))
    }
  }
}

extension FieldType where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> FieldType {
    FieldType(.integer(range)) { node, reading in
      guard let scalar = node.filledScalar, let number = Int(scalar.text), scalar.text.first != "+" else {
        return reading.refuse(WrongTypeRule.finding(node, expected: "a whole number"))
      }
      guard range.contains(number) else {
        return reading.refuse(
          BadValueRule.finding(
            node, "is out of bounds", "between \(range.lowerBound) and \(range.upperBound)"))
      }
      return number
    }
  }

  /// A size in bytes, written `500 KB` or `5 MB`.
  static let size = FieldType(.pattern(name: "size", pattern: "^[0-9]+ (KB|MB)$", example: "5 MB")) {
    node, reading in
    let parts = node.filledScalar?.text.split(separator: " ") ?? []
    if parts.count == 2, let number = Int(parts[0]), (1...10_000).contains(number) {
      if parts[1] == "KB" { return number * 1_000 }
      if parts[1] == "MB" { return number * 1_000_000 }
    }
    return reading.refuse(BadValueRule.finding(node, "is not a size", "such as ‘5 MB’ or ‘500 KB’"))
  }

  /// A time of day as minutes after midnight, written `07:30`.
  static let timeOfDay = FieldType(
    .pattern(name: "time of day", pattern: "^[0-2][0-9]:[0-5][0-9]$", example: "15:00")
  ) {
    node, reading in
    guard let text = node.filledScalar?.text, let minutes = minutesAfterMidnight(text) else {
      return reading.refuse(BadValueRule.finding(node, "is not a time of day", "such as ‘15:00’, in quotes"))
    }
    return minutes
  }
}

/// Minutes after midnight of `HH:MM`, from 00:00 to 24:00; nil for anything else.
func minutesAfterMidnight(_ text: some StringProtocol) -> Int? {
  let bytes = Array(text.utf8)
  guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
  let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { Int($0) - 48 }
  guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
  let (hours, minutes) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
  return minutes < 60 && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : nil
}

extension FieldType where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var word: FieldType {
    let words = Value.allCases.map(\.rawValue)
    return FieldType(.word(words)) { node, reading in
      guard let scalar = node.filledScalar else {
        return reading.refuse(
          WrongTypeRule.finding(node, expected: "one of \(words.joined(separator: ", "))"))
      }
      return Value(rawValue: scalar.text) ?? reading.refuse(UnknownValueRule.finding(scalar, among: words))
    }
  }
}

extension FieldType where Value == Weekday {
  static let weekday = FieldType(.word(Weekday.allCases.map(\.name))) { node, reading in
    guard let scalar = node.filledScalar else {
      return reading.refuse(WrongTypeRule.finding(node, expected: "a day of the week"))
    }
    return Weekday.allCases.first { $0.name == scalar.text }
      ?? reading.refuse(UnknownValueRule.finding(scalar, among: Weekday.allCases.map(\.name)))
  }
}

extension FieldType where Value == CivilDate {
  static let date = FieldType(
    .pattern(name: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", example: "2026-12-31")
  ) { node, reading in
    guard let scalar = node.filledScalar else { return reading.refuse(BadDateRule.finding(node)) }
    return CivilDate(scalar.text) ?? reading.refuse(BadDateRule.finding(node))
  }
}

extension FieldType where Value == WebAddress {
  static let webAddress = FieldType(
    .pattern(name: "web address", pattern: "^https?://", example: "https://example.org/apply")
  ) { node, reading in
    guard let scalar = node.filledScalar, let address = WebAddress(scalar.text) else {
      return reading.refuse(
        BadValueRule.finding(node, "is not a web address", "beginning with ‘https://’ and without spaces"))
    }
    return address
  }
}

extension FieldType where Value == LanguageTag {
  static let language = FieldType(
    .pattern(name: "language", pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", example: "vi")
  ) { node, reading in
    guard let scalar = node.filledScalar, let tag = LanguageTag(scalar.text) else {
      return reading.refuse(BadValueRule.finding(node, "is not a language tag", "such as ‘vi’, ‘en’ or ‘nl’"))
    }
    guard Locale.LanguageCode(String(tag.tag.prefix { $0 != "-" })).isISOLanguage else {
      return reading.refuse(BadValueRule.noLanguage(scalar))
    }
    return tag
  }
}

extension FieldType where Value == Currency {
  static let currency = FieldType(.pattern(name: "currency", pattern: "^[A-Z]{3}$", example: "VND")) {
    node, reading in
    guard let scalar = node.filledScalar, let currency = Currency(scalar.text), currency.isListed else {
      return reading.refuse(
        BadValueRule.finding(node, "is not a currency code", "three capitals such as ‘VND’"))
    }
    return currency
  }
}

extension FieldType where Value == ThemeColors.Entry {
  static let color = FieldType(
    .pattern(name: "colour", pattern: "^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$", example: "#0b5a5e")
  ) {
    node, reading in
    guard let scalar = node.filledScalar, let color = Color(scalar.text) else {
      return reading.refuse(BadValueRule.finding(node, "is not a colour", "such as ‘\"#0b5a5e\"’, in quotes"))
    }
    return ThemeColors.Entry(color: color, span: scalar.span)
  }
}
