package import Diagnostics

/// A cell of a table that cannot be read with certainty.
package enum ImportCellRule {
  package static let rule = Rule(
    "import-cell", .warning, title: "Cell that cannot be read with certainty",
    statement: "What cannot be read with certainty is kept as a quotation in the guidance, never guessed.",
    page: """
      Amounts, durations and dates are written as content writes them: `8000 VND`, `free`, `5 working-days`,
      `2026-12-31`. A cell with anything else is kept, word for word, as a quotation in the guidance of the procedure,
      so that nothing is lost and nothing is made up.

      Wrong:

          procedure,fee,name.vi,amount
          certify-copy,page,Chứng thực,khoảng 2 nghìn mỗi trang

      Right:

          procedure,fee,name.vi,amount
          certify-copy,page,Chứng thực,2000 VND per page
      """)

  static func finding(_ cell: TableText.Cell, _ column: String, expected: String, mend: String? = nil)
    -> Diagnostic
  {
    let words = cell.text.count > 60 ? cell.text.prefix(60) + "…" : cell.text[...]
    let one = String(words.map { $0 == "\n" ? " " : $0 })
    return Diagnostic(
      rule, at: cell.span, "‘\(one)’ in the column ‘\(column)’ is not \(expected)",
      fix: mend.map { Fix(span: cell.span, replacement: $0) })
  }
}
