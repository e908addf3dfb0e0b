package import CatalogueModel

/// The time in a row of the table of ways to apply.
package struct TimeCell: Sendable, Hashable {
  package let range: Range<Int>
  /// Nil where it is not stated, or is in doubt.
  package let duration: StatedDuration?
  package let doubt: Doubt?

  /// The units as the portal prints them; longer ones first, so that none hides another.
  private static let units: [(word: StaticString, unit: StatedDuration.Unit)] = [
    ("Ngày làm việc", .workingDay), ("ngày làm việc", .workingDay), ("Ngày", .day), ("ngày", .day),
    ("Giờ làm việc", .hour), ("giờ làm việc", .hour), ("Giờ", .hour), ("giờ", .hour), ("Phút", .minute),
    ("phút", .minute), ("Tháng", .month), ("tháng", .month), ("Tuần", .week), ("tuần", .week),
    ("Năm", .year), ("năm", .year),
  ]

  /// A number or a range with its unit at a place, and where it ends.
  static func stated(in text: Stretch, at place: Int) -> (cell: TimeCell, end: Int)? {
    guard let first = number(in: text, at: place) else { return nil }
    var (last, end) = (first.value, blanks(in: text, from: first.end))
    var isRange = false
    if text.isAt(end, "-") || text.isAt(end, "–") {
      let dash = text.isAt(end, "-") ? 1 : 3
      guard let second = number(in: text, at: blanks(in: text, from: end + dash)) else { return nil }
      (last, end, isRange) = (second.value, blanks(in: text, from: second.end), true)
    }
    guard let (word, unit) = units.first(where: { text.isAt(end, $0.word) }) else { return nil }
    end += word.utf8CodeUnitCount
    let range = place..<end
    guard let least = first.value, let most = last, (1...10_000).contains(least), (1...10_000).contains(most)
    else { return (TimeCell(range: range, duration: nil, doubt: .partOfUnit), end) }
    guard !isRange || least < most else {
      return (TimeCell(range: range, duration: nil, doubt: .noDuration), end)
    }
    return (TimeCell(range: range, duration: StatedDuration(least, to: most, unit), doubt: nil), end)
  }

  /// A whole number; its value is nil where it has decimals or is none that a time could have.
  private static func number(in text: Stretch, at place: Int) -> (value: Int?, end: Int)? {
    let end = text.digits(from: place)
    guard end > place else { return nil }
    if text.isAt(end, ",") || text.isAt(end, "."), text.isDigit(end + 1) {
      let decimals = text[end + 1..<text.digits(from: end + 1)]
      let isWhole = decimals.allSatisfy { $0 == UInt8(ascii: "0") } && decimals.count < 3
      return (isWhole ? Int(text[place..<end].text) : nil, decimals.endIndex)
    }
    return (end - place > 5 ? nil : Int(text[place..<end].text), end)
  }

  private static func blanks(in text: Stretch, from place: Int) -> Int {
    var end = place
    while text.isAt(end, " ") { end += 1 }
    return end
  }
}

extension StatedDuration {
  /// As content writes it: `3 working-days`, `5..7 days`.
  package var written: String {
    let number = isRange ? "\(least)..\(most)" : "\(least)"
    return "\(number) \(unit.rawValue)\(least == 1 && !isRange ? "" : "s")"
  }
}
