import CatalogueModel
import Diagnostics

/// A table whose columns are known, row by row.
struct Table {
  let kind: TableKind
  let rows: [Row]

  /// A row, asked by the names of the columns.
  struct Row {
    let span: SourceSpan
    fileprivate let cells: [String: TableText.Cell]

    /// A cell that says something.
    func cell(_ name: String) -> TableText.Cell? { cells[name].flatMap { $0.text.isEmpty ? nil : $0 } }

    /// The texts of a translated column, in the order of the languages.
    func texts(_ name: String, in languages: [String]) -> [(language: String, text: String)] {
      languages.compactMap { language in cell("\(name).\(language)").map { (language, $0.text) } }
    }

    /// The parts of a cell between semicolons, each with its place.
    func list(_ name: String) -> [TableText.Cell] {
      guard let cell = cell(name) else { return [] }
      return cell.text.split(separator: ";").map { part in
        TableText.Cell(text: part.trimmingSpaces(), span: cell.span)
      }.filter { !$0.text.isEmpty }
    }
  }

  /// Reads a table: the first row names the columns. Nil, with findings, where it is none of the tables.
  static func read(_ text: TableText, file: FileID, languages: [String]) -> Checked<Table?> {
    var findings: [Diagnostic] = []
    if let unclosed = text.unclosed { findings.append(ImportTableRule.unclosed(at: unclosed)) }
    guard let heading = text.rows.first else {
      return Checked(nil, findings: findings + [ImportTableRule.empty(at: .beginning(of: file))])
    }
    let names = heading.map { $0.text.lowercased() }
    guard let kind = kind(of: names, languages) else {
      return Checked(nil, findings: findings + [ImportTableRule.noKind(at: heading[0].span)])
    }
    findings += columnFindings(kind, heading, names, languages)
    let rows = text.rows.dropFirst().map { cells in
      Row(
        span: cells[0].span,
        cells: Dictionary(zip(names, cells).map { ($0, $1) }, uniquingKeysWith: { first, _ in first }))
    }
    for cells in text.rows.dropFirst()
    where cells.dropFirst(names.count).contains(where: { !$0.text.isEmpty }) {
      findings.append(
        ImportTableRule.tooManyCells(cells.count, columns: names.count, at: cells[names.count].span))
    }
    return Checked(Table(kind: kind, rows: rows), findings: findings)
  }

  /// The table with the most columns of those names; one that has a column of its own among them.
  private static func kind(of names: [String], _ languages: [String]) -> TableKind? {
    let names = Set(names)
    func count(_ kind: TableKind) -> Int {
      kind.columns.count { !names.isDisjoint(with: $0.headings(in: languages)) }
    }
    let best = TableKind.allCases.max { count($0) < count($1) }
    return best.flatMap { count($0) > 1 ? $0 : nil }
  }

  private static func columnFindings(
    _ kind: TableKind, _ heading: [TableText.Cell], _ names: [String], _ languages: [String]
  ) -> [Diagnostic] {
    let known = kind.columns.flatMap { $0.headings(in: languages) }
    var seen: Set<String> = []
    var findings: [Diagnostic] = []
    for (cell, name) in zip(heading, names) where !name.isEmpty {
      if !known.contains(name) {
        let free = known.filter { !names.contains($0) }
        findings.append(
          ImportTableRule.unknownColumn(cell, kind, Spelling.suggestion(for: name, among: free)))
      } else if !seen.insert(name).inserted {
        findings.append(ImportTableRule.repeatedColumn(cell))
      }
    }
    for column in kind.columns where column.isRequired {
      guard let needed = column.headings(in: Array(languages.prefix(1))).first, !seen.contains(needed) else {
        continue
      }
      findings.append(ImportTableRule.missingColumn(needed, kind, at: heading[0].span))
    }
    return findings
  }
}

extension Substring {
  /// Without blanks at both ends.
  fileprivate func trimmingSpaces() -> String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
