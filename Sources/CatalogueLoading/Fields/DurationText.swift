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
    if ["immediate", "at once", "now", "same day", "immediately", "0", "ngay", "direct", "meteen"].contains(
      lower)
    {
      return "immediately"
    }
    guard let (numbers, word) = parts(of: lower), let unit = unitMeant(by: word) else { return nil }
    if numbers.allSatisfy({ Int($0) == 0 }) { return "immediately" }
    let mended = numbers.joined(separator: "..") + " " + unit
    return mended != text && read(mended) != nil ? mended : nil
  }

  /// Whether a text is numbers with the very name of a unit, whatever its capitals and what joins its words.
  static func namesUnit(_ text: String) -> Bool {
    parts(of: text.lowercased().trimmingSpaces()).map { names.contains(joined($0.word)) } ?? false
  }

  /// The one or two numbers of a text in lower case, and what follows them.
  private static func parts(of text: String) -> (numbers: [Substring], word: String)? {
    let pattern = /([0-9]+)(?:\s*(?:\.\.\.?|-|–|—|…|to|tot|đến)\s*([0-9]+))?\s*-?\s*(\D+)/
    return text.wholeMatch(of: pattern).map { match in
      ([match.output.1, match.output.2].compactMap { $0 }, String(match.output.3))
    }
  }

  private static let names: [String] = StatedDuration.Unit.allCases
    .flatMap { [$0.rawValue, $0.rawValue + "s"] }

  private static func joined(_ word: String) -> String {
    word.trimmingSpaces().replacing("_", with: "-").replacing(" ", with: "-")
  }

  private static func unitMeant(by word: String) -> String? {
    let word = joined(word)
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
    // As editors say it who do not write in English.
    "ngày": "days", "ngày-làm-việc": "working-days", "phút": "minutes", "giờ": "hours", "tuần": "weeks",
    "tháng": "months", "năm": "years",
    "dag": "day", "dagen": "days", "werkdag": "working-day", "werkdagen": "working-days", "minuut": "minute",
    "minuten": "minutes", "uur": "hours", "weken": "weeks", "maand": "month", "maanden": "months",
    "jaar": "years", "jaren": "years",
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
