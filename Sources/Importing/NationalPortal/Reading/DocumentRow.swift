/// A row of the table of documents.
package struct DocumentRow: Sendable, Hashable {
  package let range: Range<Int>
  /// The name without bullets in front and marks behind.
  package let name: Range<Int>
  /// The file of the form; nil where there is none, or where it cannot be told from the name.
  package let template: Range<Int>?
  package let hasTemplate: Bool
  /// The cell with the numbers.
  package let count: Range<Int>
  package let originals: Int?
  package let copies: Int
  /// Whether it is no document but a note, a heading or nothing.
  package let isNote: Bool
  package let doubt: Doubt?
}

/// The documents below one heading.
package struct DocumentGroup: Sendable, Hashable {
  /// Nil where the portal prints two hyphens.
  package let heading: Range<Int>?
  package var rows: [DocumentRow]
}

/// Reads the tables of documents: heading, then name, file and numbers of each document without anything between.
struct DocumentTable {
  private let text: Stretch
  private(set) var groups: [DocumentGroup] = []
  private(set) var list = PieceList()

  static func read(_ text: Stretch) -> (groups: [DocumentGroup], pieces: [PortalPiece]) {
    var table = DocumentTable(text: text)
    table.read()
    return (table.groups, table.list.pieces)
  }

  private init(text: Stretch) { self.text = text }

  private mutating func read() {
    let trimmed = text.trimmed
    if trimmed.elementsEqual(Stretch.nothing) || trimmed.elementsEqual("--".utf8) {
      return list.add(.document, .dropped(.empty), text.range)
    }
    let head = PortalSections.documentTable
    let heads = text.all(head)
    guard !heads.isEmpty else { return list.add(.document, .quoted(.unknownHeading), text.range) }
    let counts = DocumentCount.all(in: text)
    var place = text.startIndex
    for (index, table) in heads.enumerated() {
      let next = index + 1 < heads.count ? heads[index + 1] : text.endIndex
      let first = table + head.utf8CodeUnitCount
      heading(place..<table)
      list.add(.layout, .dropped(.heading), table..<first)
      place = first
      for count in counts where count.range.lowerBound >= first && count.range.upperBound <= next {
        row(place..<count.range.upperBound, count)
        place = count.range.upperBound
      }
    }
    rest(place..<text.endIndex)
  }

  private mutating func heading(_ range: Range<Int>) {
    let words = text[range].trimmed
    guard !words.isEmpty, !words.elementsEqual("--".utf8) else {
      list.add(.document, .dropped(.empty), range)
      return groups.append(DocumentGroup(heading: nil, rows: []))
    }
    list.skip(.document, range.lowerBound..<words.startIndex)
    list.add(.document, .kept, words.range)
    list.skip(.document, words.endIndex..<range.upperBound)
    groups.append(DocumentGroup(heading: words.range, rows: []))
  }

  /// What follows the last row: a heading without documents, or a row without numbers.
  private mutating func rest(_ range: Range<Int>) {
    let words = text[range].trimmed
    let isEmpty = words.isEmpty || words.elementsEqual("--".utf8)
    list.add(.document, isEmpty ? .dropped(.empty) : .quoted(.noPlace), range)
  }

  private mutating func row(_ range: Range<Int>, _ count: DocumentCount) {
    let cells = DocumentName.split(text[range.lowerBound..<count.range.lowerBound])
    let isNote = cells.name.isEmpty || DocumentName.isNote(text[cells.name], count)
    let doubt: Doubt? =
      cells.name.isEmpty ? .noName : count.originals == nil ? .noCount : cells.doubt
    let row = DocumentRow(
      range: range, name: cells.name, template: cells.template, hasTemplate: cells.hasTemplate,
      count: count.range, originals: count.originals, copies: count.copies, isNote: isNote, doubt: doubt)
    groups[groups.count - 1].rows.append(row)
    if isNote && cells.name.isEmpty { return list.add(.document, .quoted(.noName), range) }
    record(row)
  }

  private mutating func record(_ row: DocumentRow) {
    list.skip(.document, row.range.lowerBound..<row.name.lowerBound)
    if row.doubt == .noCount, !row.isNote {
      return list.add(.document, .quoted(.noCount), row.name.lowerBound..<row.count.upperBound)
    }
    let outcome: PortalPiece.Outcome = row.isNote ? .kept : row.doubt.map { .quoted($0) } ?? .parsed
    list.add(.document, outcome, row.name)
    var place = row.name.upperBound
    if let template = row.template {
      list.skip(.document, place..<template.lowerBound)
      list.add(.document, row.isNote ? .kept : .parsed, template)
      place = template.upperBound
    }
    list.skip(.document, place..<row.count.lowerBound)
    list.add(.document, row.isNote ? .dropped(.empty) : .parsed, row.count)
  }
}
