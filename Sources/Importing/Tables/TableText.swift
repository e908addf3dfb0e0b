package import Diagnostics

/// A spreadsheet as text: rows of cells with their places. RFC 4180, as the programs of offices write it: commas,
/// semicolons or tabs between cells, quotation marks around cells that hold such, any line break.
package struct TableText: Sendable {
  package struct Cell: Sendable, Hashable {
    /// The value, without quotation marks and without blanks around it.
    package let text: String
    /// As written, quotation marks included.
    package let span: SourceSpan
  }

  /// The most cells that are read; more is no table that people keep.
  static let mostCells = 2_000_000

  /// The rows that hold anything.
  package let rows: [[Cell]]
  /// Where a quotation mark opens a cell that never ends; nil where none does.
  package let unclosed: SourceSpan?

  /// - Parameter bytes: UTF-8; a byte order mark at its start is left out.
  package init(_ bytes: [UInt8], file: FileID) {
    var reader = TableReader(bytes, file: file)
    reader.read()
    (rows, unclosed) = (reader.rows, reader.unclosed)
  }
}

/// Walks through a table once.
private struct TableReader {
  private let bytes: [UInt8]
  private let file: FileID
  private let separator: UInt8
  private var place: Int
  private(set) var rows: [[TableText.Cell]] = []
  private(set) var unclosed: SourceSpan?
  private var row: [TableText.Cell] = []
  private var count = 0

  private static let (quote, lineFeed, carriageReturn) = (UInt8(ascii: "\""), UInt8(0x0A), UInt8(0x0D))

  init(_ bytes: [UInt8], file: FileID) {
    (self.bytes, self.file) = (bytes, file)
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Self.separator(of: bytes)
  }

  mutating func read() {
    while place < bytes.count, count < TableText.mostCells {
      row.append(cell())
      count += 1
      guard place < bytes.count else { break }
      if bytes[place] == separator {
        place += 1
        // A separator at the very end has an empty cell behind it, which says nothing.
        continue
      }
      endRow()
    }
    if !row.isEmpty { keepRow() }
  }

  private mutating func endRow() {
    if bytes[place] == Self.carriageReturn { place += 1 }
    if place < bytes.count, bytes[place] == Self.lineFeed { place += 1 }
    keepRow()
  }

  private mutating func keepRow() {
    if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    row = []
  }

  private mutating func cell() -> TableText.Cell {
    let start = place
    var text: [UInt8] = []
    if place < bytes.count, bytes[place] == Self.quote {
      quoted(into: &text)
    }
    while place < bytes.count, ![separator, Self.lineFeed, Self.carriageReturn].contains(bytes[place]) {
      text.append(bytes[place])
      place += 1
    }
    let value = String(decoding: text, as: UTF8.self)
    return TableText.Cell(text: Self.trimmed(value), span: SourceSpan(file: file, start: start, end: place))
  }

  private mutating func quoted(into text: inout [UInt8]) {
    let start = place
    place += 1
    while place < bytes.count {
      if bytes[place] == Self.quote {
        guard place + 1 < bytes.count, bytes[place + 1] == Self.quote else {
          place += 1
          return
        }
        place += 1
      }
      if bytes[place] != Self.carriageReturn { text.append(bytes[place]) }
      place += 1
    }
    unclosed = SourceSpan(file: file, start: start, end: start + 1)
  }

  /// Blanks, also those that do not break, at both ends.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// What stands most often between the names of the columns, outside quotation marks.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if byte == lineFeed || byte == carriageReturn, !isQuoted, !counts.isEmpty { break }
      if !isQuoted, [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(byte) {
        counts[byte, default: 0] += 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? UInt8(ascii: ",")
  }
}
