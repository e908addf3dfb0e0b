internal import Templates

/// A heading with tables of figures.
struct FigureSectionView: TemplateView {
  let anchor: String
  let heading: HTML
  let source: LinkView?
  let lede: [LineView]
  let tables: [FigureTableView]
  let none: HTML?

  static let shape = ViewShape<FigureSectionView>("section of figures")

  static func fields(_ fields: inout ViewFields, _ view: FigureSectionView?) {
    fields.text("anchor", "the id of the heading", view?.anchor)
    fields.html("heading", "the heading", view?.heading)
    fields.record("source", "what it rests on", view?.source)
    fields.list("lede", "what the figures mean, in paragraphs", view?.lede)
    fields.list("tables", "the tables", view?.tables)
    fields.html("none", "what is said where there is no table", view?.none)
  }
}

/// A table of figures with the charts that draw it.
struct FigureTableView: TemplateView {
  let anchor: String
  let caption: HTML
  let charts: [FigureChartView]
  let columns: [FigureCellView]
  let rows: [FigureRowView]
  let note: HTML?

  static let shape = ViewShape<FigureTableView>("table of figures")

  static func fields(_ fields: inout ViewFields, _ view: FigureTableView?) {
    fields.text("anchor", "the id of the table", view?.anchor)
    fields.html("caption", "what the table is about", view?.caption)
    fields.list("charts", "drawings of the same figures", view?.charts)
    fields.list("columns", "the titles of the columns, the first of which names the rows", view?.columns)
    fields.list("rows", "the rows", view?.rows)
    fields.html("note", "a remark below the table", view?.note)
  }
}

/// A drawing with what it shows.
struct FigureChartView: TemplateView {
  let title: HTML
  let drawing: HTML

  static let shape = ViewShape<FigureChartView>("chart")

  static func fields(_ fields: inout ViewFields, _ view: FigureChartView?) {
    fields.html("title", "the title of the column that is drawn", view?.title)
    fields.html("drawing", "the drawing (SVG)", view?.drawing)
  }
}

struct FigureRowView: TemplateView {
  let head: FigureCellView
  let cells: [FigureCellView]

  static let shape = ViewShape<FigureRowView>("row of figures")

  static func fields(_ fields: inout ViewFields, _ view: FigureRowView?) {
    fields.record("head", "what the row is about", view?.head)
    fields.list("cells", "the other cells", view?.cells)
  }
}

struct FigureCellView: TemplateView {
  let text: HTML
  var url: SafeURL?
  /// The title of the column, for screens too narrow for a table.
  var label: String?
  var isNumber = false

  static let shape = ViewShape<FigureCellView>("cell of figures")

  static func fields(_ fields: inout ViewFields, _ view: FigureCellView?) {
    fields.html("text", "what it says", view?.text)
    fields.url("url", "where it leads", view?.url)
    fields.text("label", "the title of its column", view?.label)
    fields.flag("isNumber", "whether it is a number", view?.isNumber)
  }
}

extension Writer {
  func view(of section: FigureSection, drawsCharts: Bool = true) -> FigureSectionView {
    FigureSectionView(
      anchor: section.id, heading: html(section.heading),
      source: section.source.map { LinkView(html($0.text), $0.url) },
      lede: section.lede.map { LineView(html($0)) },
      tables: section.tables.filter { !$0.isEmpty }.map { view(of: $0, drawsCharts: drawsCharts) },
      none: section.tables.allSatisfy(\.isEmpty) ? section.none.map { html($0) } : nil)
  }

  private func view(of chart: FigureChart?) -> FigureChartView? {
    chart.map { FigureChartView(title: html($0.title), drawing: $0.svg) }
  }

  private func view(of table: FigureTable, drawsCharts: Bool) -> FigureTableView {
    let isNumber = table.columns.indices.map { column in
      table.rows.contains { $0.indices.contains(column) && $0[column].isNumber }
    }
    func cell(_ cell: FigureTable.Cell, _ column: Int) -> FigureCellView {
      var url: SafeURL?
      if case .text(_, let address) = cell { url = address }
      return FigureCellView(
        text: html(say.text(of: cell)), url: url, label: table.columns[column].title,
        isNumber: isNumber[column])
    }
    let rows = table.rows.prefix(table.shown).map { row in
      FigureRowView(
        head: cell(row[0], 0), cells: row.indices.dropFirst().map { cell(row[$0], $0) })
    }
    let hidden = table.rows.count - rows.count
    let notes = [
      hidden > 0
        ? say(
          table.remainder.rawValue,
          ["shown": say.number(rows.count), "total": say.number(table.rows.count)]) : nil, table.note,
    ].compactMap { $0 }
    let charts = drawsCharts ? table.drawings.compactMap { view(of: FigureChart(table, $0, say)) } : []
    return FigureTableView(
      anchor: table.id, caption: html(table.caption), charts: charts,
      columns: table.columns.enumerated().map { number, column in
        FigureCellView(text: html(column.title), isNumber: isNumber[number])
      },
      rows: rows, note: notes.isEmpty ? nil : html(notes.joined(separator: " ")))
  }
}

extension FigureTable.Cell {
  var isNumber: Bool {
    switch self {
    case .count, .tenths, .share: true
    case .text, .day, .nothing: false
    }
  }
}
