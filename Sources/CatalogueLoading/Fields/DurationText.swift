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
    if let number = number(parts[0]) { return StatedDuration(number, unit) }
    let numbers = parts[0].split(separator: "..", omittingEmptySubsequences: false).map { number($0) }
    switch numbers.count {
    case 2:
      guard let least = numbers[0], let most = numbers[1], least < most else { return nil }
      return StatedDuration(least, to: most, unit)
    default: return nil
    }
  }

  /// The duration that a wrong text plausibly means, or nil.
  static func suggestion(for text: String) -> String? {
    let lower = text.lowercased().trimmingSpaces()
    if ["immediate", "at once", "now", "same day", "immediately", "0"].contains(lower) {
      return "immediately"
    }
    guard
      let parts = lower.wholeMatch(of: /([0-9]+)(?:\s*(?:\.\.\.?|-|–|—|…|to|đến)\s*([0-9]+))?\s*-?\s*(\D+)/),
      let unit = unitMeant(by: String(parts.output.3))
    else { return nil }
    let numbers = [parts.output.1, parts.output.2 ?? ""].filter { !$0.isEmpty }
    if numbers.allSatisfy({ Int($0) == 0 }) { return "immediately" }
    let mended = numbers.joined(separator: "..") + " " + unit
    return mended != text && read(mended) != nil ? mended : nil
  }

  private static func unitMeant(by word: String) -> String? {
    let word = word.trimmingSpaces().replacing("_", with: "-").replacing(" ", with: "-")
    let names: [String] = StatedDuration.Unit.allCases.flatMap { [$0.rawValue, $0.rawValue + "s"] }
    if names.contains(word) { return word }
    if let unit = otherWords[word] { return unit }
    return Spelling.suggestion(for: word, among: names)
  }

  private static let otherWords = [
    "workday": "working-day", "workdays": "working-days", "work-day": "working-day",
    "work-days": "working-days",
    "business-day": "working-day", "business-days": "working-days", "office-day": "working-day",
    "office-days": "working-days", "calendar-day": "day", "calendar-days": "days", "min": "minutes",
    "mins": "minutes", "h": "hours", "hr": "hours", "hrs": "hours", "d": "days", "wk": "weeks",
    "wks": "weeks",
    "ngày": "days", "ngày-làm-việc": "working-days", "giờ": "hours", "tháng": "months", "năm": "years",
  ]

  private static func unit(_ text: Substring) -> StatedDuration.Unit? {
    units[text]
  }

  private static let units = StatedDuration.Unit.allCases.reduce(into: [Substring: StatedDuration.Unit]()) {
    $0[$1.rawValue[...]] = $1
    $0[($1.rawValue + "s")[...]] = $1
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
      return nil
    }
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
