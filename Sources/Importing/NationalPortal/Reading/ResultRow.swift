/// A result of a procedure with its code.
package struct ResultRow: Sendable, Hashable {
  package let name: Range<Int>
  package let code: Range<Int>
}

/// Reads the list of results: name, `Mã: `, code, printed without anything between.
enum ResultTable {
  private static let mark: StaticString = "Mã: "

  static func read(_ text: Stretch) -> (rows: [ResultRow], pieces: [PortalPiece]) {
    var list = PieceList()
    var rows: [ResultRow] = []
    if text.trimmed.isEmpty || text.trimmed.elementsEqual(Stretch.nothing) {
      list.add(.result, .dropped(.empty), text.range)
      return (rows, list.pieces)
    }
    var place = text.startIndex
    for found in text.all(mark) where found >= place {
      let first = found + mark.utf8CodeUnitCount
      guard let end = codeEnd(in: text, from: first) else { continue }
      let name = DocumentName.withoutMarks(text[place..<found])
      guard !name.isEmpty else {
        list.add(.result, .quoted(.noName), place..<end)
        place = end
        continue
      }
      rows.append(ResultRow(name: name.range, code: first..<end))
      list.skip(.result, place..<name.startIndex)
      list.add(.result, .parsed, name.range)
      list.add(.result, .dropped(.heading), name.endIndex..<first)
      list.add(.result, .parsed, first..<end)
      place = end
    }
    let rest = text[place..<text.endIndex].trimmed
    list.add(.result, rest.isEmpty ? .dropped(.bullet) : .quoted(.unknownCode), place..<text.endIndex)
    return (rows, list.pieces)
  }

  /// Codes as the portal gives them: parts of capitals and digits, `KQ.G12.000251`, `000.00.00.G04-KQ1788`,
  /// `G19-KQ006097`, ending with a digit. Those of the known form have six digits; more belong to the next name.
  private static func codeEnd(in text: Stretch, from start: Int) -> Int? {
    var end = start
    var last: Int?
    while end < text.endIndex {
      let byte = text[end]
      let isCode =
        (48...57).contains(byte) || (65...90).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
      guard isCode else { break }
      end += 1
      if (48...57).contains(byte) { last = end }
    }
    guard let last, last - start >= 4 else { return nil }
    var digits = last
    while text.isDigit(digits - 1), digits > start { digits -= 1 }
    return last - digits > 6 && text.isAt(start, "KQ") ? digits + 6 : last
  }
}
