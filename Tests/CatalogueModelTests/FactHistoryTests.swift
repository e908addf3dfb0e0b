import CatalogueModel
import Diagnostics
import Testing

/// Which of the entries of a fact is told on a day.
@Suite struct FactHistoryTests {
  private func figure(_ number: Int, from: String?, until: String?) -> Figure {
    let validity = Validity(from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) })
    return Figure(
      id: "limit", value: .count(ExactDecimal(number)),
      basis: FactBasis(span: SourceSpan(file: FileID(index: 0), start: 0, end: 0), validity: validity))
  }

  @Test(arguments: [
    ("2026-11-26", [1]), ("2026-12-31", [1]), ("2027-01-15", [2]), ("2027-02-01", [2]), ("2027-06-30", [2]),
    ("2028-01-01", [2]), ("2020-01-01", [1]),
  ])
  func theOneInForceOrTheNearest(_ day: String, _ expected: [Int]) throws {
    let history = [
      figure(1, from: "2026-01-01", until: "2026-12-31"), figure(2, from: "2027-02-01", until: "2027-06-30"),
    ]
    let found = history.nearest(to: try #require(CivilDate(day)))
    #expect(found.map(\.value) == expected.map { .count(ExactDecimal($0)) })
  }
}
