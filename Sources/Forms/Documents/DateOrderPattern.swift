import CatalogueModel

/// Regular expressions that compare dates written `YYYY-MM-DD`, whose order is that of their characters. They look at
/// the beginning of a text that is known to be a date.
enum DateOrderPattern {
  static func before(_ date: CivilDate) -> String {
    pattern(differences(date) { $0 > 48 ? 48...($0 - 1) : nil })
  }

  static func after(_ date: CivilDate) -> String {
    pattern(differences(date) { $0 < 57 ? ($0 + 1)...57 : nil })
  }

  static func atMost(_ date: CivilDate) -> String {
    pattern(differences(date) { $0 > 48 ? 48...($0 - 1) : nil } + [date.description])
  }

  static func atLeast(_ date: CivilDate) -> String {
    pattern(differences(date) { $0 < 57 ? ($0 + 1)...57 : nil } + [date.description])
  }

  /// The beginnings that differ first at one digit.
  private static func differences(_ date: CivilDate, _ digits: (UInt8) -> ClosedRange<UInt8>?) -> [String] {
    let bytes = Array(date.description.utf8)
    return bytes.indices.compactMap { index in
      guard (48...57).contains(bytes[index]), let range = digits(bytes[index]) else { return nil }
      let prefix = String(decoding: bytes[..<index], as: UTF8.self)
      let (low, high) = (Unicode.Scalar(range.lowerBound), Unicode.Scalar(range.upperBound))
      return range.count == 1 ? "\(prefix)\(low)" : "\(prefix)[\(low)-\(high)]"
    }
  }

  /// No alternative at all matches nothing.
  private static func pattern(_ alternatives: [String]) -> String {
    alternatives.isEmpty ? "^(?:[^\\s\\S])" : "^(?:\(alternatives.joined(separator: "|")))"
  }

  /// Days of the Gregorian calendar of the years 0001 to 9999.
  static let date =
    "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])"
    + "|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$"
}
