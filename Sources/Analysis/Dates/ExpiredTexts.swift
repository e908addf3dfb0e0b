import CatalogueModel
import Diagnostics

/// Looks for periods in texts that have ended by a day.
struct ExpiredTexts: Sendable {
  private let day: CivilDate
  /// Periods that ended before it are history.
  private let earliest: CivilDate

  /// What comes before the last day of a period. The longer of two is found.
  private static let ends = PhraseFinder([
    "đến hết", "đến hết ngày", "until", "until the end of", "up to and including", "valid through",
    "tot en met", "t/m",
    "tot", "tot eind", "tot het einde van",
  ])

  init(asOf day: CivilDate) {
    self.day = day
    earliest = day.adding(months: -60)
  }

  func findings(in passage: Passage, _ places: inout TextPlaces) -> [Diagnostic] {
    let hits = Self.ends.hits(in: passage.text)
    guard !hits.isEmpty else { return [] }
    let bytes = Array(passage.text.utf8)
    return hits.compactMap { hit in
      guard let range = hit.range, let end = WrittenDate(after: range.upperBound, in: bytes),
        end.day < day, earliest <= end.day
      else { return nil }
      let stretch = range.lowerBound..<end.upperBound
      guard !Quotations.contain(stretch, in: passage.text), let span = passage.span(of: stretch, &places)
      else {
        return nil
      }
      return ExpiredTextRule.finding(
        String(decoding: bytes[stretch], as: UTF8.self), ended: end.day, at: span)
    }
  }
}
