import CatalogueModel
import Diagnostics
import Syntax

/// A unit in which the settings of a portal count time.
enum PeriodUnit: String {
  case days, months

  var one: String { String(rawValue.dropLast()) }
}

extension FieldType where Value == Int {
  /// A number of days or months, written `60 days` or `1 month`.
  static func period(_ unit: PeriodUnit, upTo limit: Int) -> FieldType {
    let least = unit == .days ? 0 : 1
    return FieldType(
      .pattern(
        name: "number of \(unit.rawValue)", pattern: "^[0-9]+ \(unit.one)s?$",
        example: "\(12) \(unit.rawValue)")
    ) { node, reading in
      let parts = node.filledScalar?.text.split(separator: " ") ?? []
      guard parts.count == 2, let number = Int(parts[0]), (least...limit).contains(number),
        parts[1] == unit.rawValue || parts[1] == unit.one
      else {
        return reading.refuse(
          BadValueRule.finding(
            node, "is not a number of \(unit.rawValue)",
            "from ‘\(least) \(unit.rawValue)’ to ‘\(limit) \(unit.rawValue)’"))
      }
      return number
    }
  }
}
