package import CatalogueModel

/// A row of the table of acts.
package struct ActRow: Sendable, Hashable {
  package let range: Range<Int>
  /// The title without blanks; nil where it cannot be told from other text, or is empty.
  package let title: Range<Int>?
  /// The second cell, from the digits on.
  package let number: Range<Int>
  package let date: CivilDate?
  package let doubt: Doubt?
}

/// Reads the table of acts: title and number of each act, printed without anything between.
///
/// A number that stands behind a blank belongs to a title. One directly behind a word is the second cell of a row, and
/// the next title begins directly behind it.
struct ActTable {
  private let text: Stretch
  private(set) var rows: [ActRow] = []
  private(set) var list = PieceList()

  static func read(_ text: Stretch) -> (rows: [ActRow], pieces: [PortalPiece]) {
    var table = ActTable(text: text)
    table.read()
    return (table.rows, table.list.pieces)
  }

  private init(text: Stretch) { self.text = text }

  private mutating func read() {
    if text.trimmed.elementsEqual(Stretch.nothing) || text.trimmed.isEmpty {
      return list.add(.act, .dropped(.empty), text.range)
    }
    var place = text.startIndex
    if text.isAt(place, PortalSections.actTable) {
      let end = place + PortalSections.actTable.utf8CodeUnitCount
      list.add(.layout, .dropped(.heading), place..<end)
      place = end
    }
    var next = place
    while let number = ActNumber.next(in: text[place...], from: next) {
      next = number.range.upperBound
      guard number.isCell else { continue }
      row(place..<number.range.upperBound, number)
      place = number.range.upperBound
    }
    let rest = text[place..<text.endIndex].trimmed
    list.add(.act, rest.isEmpty ? .dropped(.bullet) : .quoted(.damagedNumber), place..<text.endIndex)
  }

  private mutating func row(_ range: Range<Int>, _ number: ActNumber) {
    let title = text[range.lowerBound..<number.label.lowerBound].trimmed
    let doubt = number.doubt ?? (isGlued(title, number) ? .gluedTitle : nil)
    let date = ActDate.of(number.range, in: title, text)
    let years = date.map { $0.year != number.year(in: text) } ?? false
    let row = ActRow(
      range: range, title: doubt == .gluedTitle || title.isEmpty ? nil : title.range, number: number.range,
      date: years ? nil : date, doubt: doubt ?? (years ? .yearsDiffer : nil))
    rows.append(row)
    if number.doubt != nil { return list.add(.act, .quoted(doubt ?? .damagedNumber), range) }
    list.skip(.act, range.lowerBound..<title.startIndex)
    list.add(.act, row.doubt.map { .quoted($0) } ?? .parsed, title.range)
    list.skip(.act, title.endIndex..<number.label.lowerBound)
    list.add(.act, .parsed, number.label.lowerBound..<range.upperBound)
  }

  /// Whether a title holds the seam of two cells: another act whose number was not recognised.
  private func isGlued(_ title: Stretch, _ number: ActNumber) -> Bool {
    var place = title.startIndex
    var before: Unicode.Scalar?
    while place < title.endIndex, let scalar = title.character(at: place) {
      if let before, scalar.isUpper, before.isDigit || before.isLower,
        title.character(at: place + UTF8.width(scalar))?.isLower ?? false
      {
        return true
      }
      before = scalar
      place += UTF8.width(scalar)
    }
    return false
  }
}
