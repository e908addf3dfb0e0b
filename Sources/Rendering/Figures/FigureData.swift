/// Tables of figures as data: the same figures as on the page, without limits, in no language but for names.
enum FigureData {
  /// One object: sections by their ids, in them tables, in them the rows.
  static func json(_ sections: [FigureSection], day: String, language: String) -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 16)
    writer.object { json in
      json.member("format", "balie-report")
      json.member("version", 1)
      json.member("day", day)
      json.member("language", language)
      json.name("sections")
      json.object { json in
        for section in sections {
          json.name(of: section.id)
          json.object { json in for table in section.tables { write(table, &json) } }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ table: FigureTable, _ json: inout JSONWriter) {
    json.name(of: table.id)
    json.array { json in
      for row in table.rows {
        json.object { json in
          for (column, cell) in zip(table.columns, row) {
            json.name(of: column.id)
            write(cell, &json)
          }
        }
      }
    }
  }

  private static func write(_ cell: FigureTable.Cell, _ json: inout JSONWriter) {
    switch cell {
    case .text(let text, _): json.string(ForeignText.plain(text))
    case .day(let day): json.string("\(day)")
    case .count(let number): json.number(number)
    case .tenths, .share, .nothing: json.json(plain(cell) ?? "null")
    }
  }

  /// One table for all (RFC 4180): a line for each value, with the section, the table, the number and the name of the
  /// row, and the column that it stands in.
  static func csv(_ sections: [FigureSection]) -> [UInt8] {
    var text = "section,table,row,name,column,value\r\n"
    for section in sections {
      for table in section.tables {
        for (number, row) in table.rows.enumerated() {
          let name = value(row[0])
          for (column, cell) in zip(table.columns, row).dropFirst() {
            let fields = [section.id, table.id, String(number + 1), name, column.id, value(cell)]
            text += fields.map(quoted).joined(separator: ",") + "\r\n"
          }
        }
      }
    }
    return Array(text.utf8)
  }

  /// A table by itself, for a spreadsheet.
  static func csv(_ table: FigureTable) -> [UInt8] {
    var text = table.columns.map { quoted($0.id) }.joined(separator: ",") + "\r\n"
    for row in table.rows { text += row.map { quoted(value($0)) }.joined(separator: ",") + "\r\n" }
    return Array(text.utf8)
  }

  private static func value(_ cell: FigureTable.Cell) -> String {
    switch cell {
    case .text(let text, _): ForeignText.plain(text)
    case .day(let day): "\(day)"
    default: plain(cell) ?? ""
    }
  }

  /// A number as programs read it; a share in percent.
  private static func plain(_ cell: FigureTable.Cell) -> String? {
    switch cell {
    case .count(let number): String(number)
    case .tenths(let number): "\(number / 10).\(number % 10)"
    case .share(let part, let whole) where whole > 0:
      "\(part * 1000 / whole / 10).\(part * 1000 / whole % 10)"
    default: nil
    }
  }

  /// A field that a spreadsheet takes for a formula is given an apostrophe (OWASP, “CSV Injection”).
  private static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first), Int(text) == nil { text = "'" + text }
    guard text.contains(where: { "\",\r\n".contains($0) }) || text.contains("\r\n") else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
