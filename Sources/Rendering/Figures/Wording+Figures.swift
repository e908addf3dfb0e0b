internal import CatalogueModel

extension Wording {
  /// A number with one decimal, such as “34.2”.
  func tenths(_ number: Int) -> String { self.number(ExactDecimal(units: Int64(number), scale: 1)) }

  /// A share in percent with one decimal, rounded down so that 100 % means all of it.
  func share(_ part: Int, of whole: Int) -> String {
    percent(ExactDecimal(units: Int64(whole > 0 ? part * 1000 / whole : 0), scale: 1))
  }

  /// What a place of a table says; marks of foreign text are kept.
  func text(of cell: FigureTable.Cell) -> String {
    switch cell {
    case .text(let text, _): text
    case .day(let day): date(day)
    case .count(let number): self.number(number)
    case .tenths(let number): tenths(number)
    case .share(let part, let whole): whole > 0 ? share(part, of: whole) : "–"
    case .nothing: "–"
    }
  }
}
