import CatalogueModel
import Diagnostics
import Syntax

/// Reads durations as content writes them: `immediately`, `4 hours`, `5..7 working-days`.
enum DurationText {
  /// The longest number of any unit.
  static let most = 10_000

  static func read(_ text: String) -> StatedDuration? {
    if text == "immediately" { return .immediately }
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let unit = unit(parts[1]) else { return nil }
    let numbers = parts[0].split(separator: "..", omittingEmptySubsequences: false).map { number($0) }
    switch numbers.count {
    case 1: return numbers[0].map { StatedDuration($0, unit) }
    case 2:
      guard let least = numbers[0], let most = numbers[1], least < most else { return nil }
      return StatedDuration(least, to: most, unit)
    default: return nil
    }
  }

  /// The duration that a wrong text plausibly means, or nil.
  static func suggestion(for text: String) -> String? {
    let lower = text.lowercased().trimmingSpaces()
    if ["immediate", "at once", "now", "0 days", "0", "0 hours"].contains(lower) { return "immediately" }
    var digits = ""
    var index = lower.startIndex
    while index < lower.endIndex, "0123456789.-– ".contains(lower[index]) {
      digits.append(lower[index])
      index = lower.index(after: index)
    }
    let numbers = digits.split(whereSeparator: { !("0"..."9").contains($0) }).map(String.init)
    let word = String(lower[index...]).replacing("working day", with: "working-day").replacing("_", with: "-")
    let names: [String] = StatedDuration.Unit.allCases.flatMap { [$0.rawValue, $0.rawValue + "s"] }
    let unit = names.contains(word) ? word : Spelling.suggestion(for: word, among: names)
    guard let unit, (1...2).contains(numbers.count) else { return nil }
    let mended = numbers.joined(separator: "..") + " " + unit
    return mended != text && read(mended) != nil ? mended : nil
  }

  private static func unit(_ text: Substring) -> StatedDuration.Unit? {
    StatedDuration.Unit.allCases.first { $0.rawValue == text || $0.rawValue + "s" == text }
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else { return nil }
    return (1...most).contains(number) ? number : nil
  }
}

extension FieldType where Value == StatedDuration {
  static let duration = FieldType(
    .pattern(
      name: "duration",
      pattern: #"^(immediately|[0-9]+(\.\.[0-9]+)? (minute|hour|working-day|day|week|month|year)s?)$"#,
      example: "5..7 working-days")
  ) { node, reading in
    guard let scalar = node.filledScalar, let duration = DurationText.read(scalar.text) else {
      return reading.refuse(BadDurationRule.finding(node))
    }
    return duration
  }
}
