package import Diagnostics

/// A table whose columns are not the documented ones.
package enum ImportTableRule {
  package static let rule = Rule(
    "import-table", .error, title: "Table that cannot be read",
    statement: "A table has the columns of the documentation in any order; the first row names them.",
    page: """
      `balie import csv --template` writes the tables with all their columns. Columns may stand in any order, and those
      that are not needed may be left out; a column under another name would be lost, so it is told.

      Wrong:

          procedure,titel.vi
          register-birth,Đăng ký khai sinh

      Right:

          procedure,title.vi
          register-birth,Đăng ký khai sinh
      """)

  static func empty(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The table has no row")
  }

  static func noKind(at span: SourceSpan) -> Diagnostic {
    let kinds = TableKind.allCases.map { "‘\($0.rawValue)’" }.joined(separator: ", ")
    return Diagnostic(rule, at: span, "The first row names the columns of none of the tables \(kinds)")
  }

  static func unclosed(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A quotation mark opens a cell that never ends")
  }

  /// The example of the template, which nobody means to publish.
  static func example(_ cell: TableText.Cell) -> Diagnostic {
    Diagnostic(
      rule, at: cell.span, "The example row of the template is left out; take it out of the table",
      severity: .warning)
  }

  static func unknownColumn(_ cell: TableText.Cell, _ kind: TableKind, _ meant: String?) -> Diagnostic {
    Diagnostic(
      rule, at: cell.span, "‘\(cell.text)’ is no column of the table ‘\(kind.rawValue)’",
      fix: meant.map { Fix(span: cell.span, replacement: $0) })
  }

  static func repeatedColumn(_ cell: TableText.Cell) -> Diagnostic {
    Diagnostic(rule, at: cell.span, "The column ‘\(cell.text)’ is there twice; the first one is read")
  }

  static func missingColumn(_ name: String, _ kind: TableKind, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The table ‘\(kind.rawValue)’ lacks the column ‘\(name)’")
  }

  static func tooManyCells(_ count: Int, columns: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The row has \(count) cells, but there are \(columns) columns")
  }

  /// A row that is not about anything that the tables have.
  static func noProcedure(_ cell: TableText.Cell, among ids: [String]) -> Diagnostic {
    Diagnostic(
      rule, at: cell.span, "No row of the table ‘procedures’ has the name ‘\(cell.text)’",
      fix: Spelling.suggestion(for: cell.text, among: ids).map { Fix(span: cell.span, replacement: $0) })
  }

  static func repeated(_ cell: TableText.Cell, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: cell.span, "The procedure ‘\(cell.text)’ is there twice",
      notes: [Note("it is here first", at: first)])
  }

  package static func encoding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "The table is not in UTF-8; save it as “CSV UTF-8” so that every letter stays what it is")
  }
}
