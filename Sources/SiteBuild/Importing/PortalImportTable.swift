import Importing

/// What was read of each procedure, for spreadsheets and programs.
struct PortalImportTable {
  private let rows: [(code: String, name: String, field: String, count: PortalTally.Count)]

  init(_ procedures: [PortalProcedure]) {
    rows = procedures.flatMap { procedure in
      let tally = PortalTally(CollectionOfOne(procedure))
      return PortalField.allCases.compactMap { field in
        tally.counts[field].map { (procedure.code, procedure.name, field.rawValue, $0) }
      }
    }
  }

  /// A row for each field of each procedure (RFC 4180).
  var csv: String {
    "code,title,field,parsed,kept,quoted,dropped\r\n"
      + rows.map { row in
        let counts = [row.count.parsed, row.count.kept, row.count.quoted, row.count.dropped].map(String.init)
        return ([Self.cell(row.code), Self.cell(row.name), row.field] + counts).joined(separator: ",")
          + "\r\n"
      }.joined()
  }

  private static func cell(_ text: String) -> String {
    // A spreadsheet takes a text that begins so for a formula.
    let safe = text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  var json: String {
    "[\n"
      + rows.map { row in
        "  { \"code\": \(Self.string(row.code)), \"title\": \(Self.string(row.name)), \"field\": \"\(row.field)\", "
          + "\"parsed\": \(row.count.parsed), \"kept\": \(row.count.kept), \"quoted\": \(row.count.quoted), "
          + "\"dropped\": \(row.count.dropped) }"
      }.joined(separator: ",\n") + "\n]\n"
  }

  private static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
