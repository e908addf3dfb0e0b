internal import Templates

/// A drawing of a table (SVG): its text alternative is the table itself, below it.
///
/// Nothing in it is scaled: places across are percentages, letters keep the size of the reader’s own, so that it can be
/// read from 320 pixels on and when text is enlarged. Colours are those of the theme, or of the system where it forces
/// its own; nothing is said by colour alone.
struct FigureChart {
  private let table: FigureTable
  private let drawing: FigureTable.Drawing
  private let say: Wording
  private let points: [Point]

  private struct Point {
    let name: String
    let value: Int
    let text: String
  }

  /// The most rows that are drawn, and the longest name in characters, which has 320 pixels.
  private static let mostBars = 20
  private static let longestName = 28
  private static let barHeight = 44
  private static let lineHeight = 190

  /// Nil where there is nothing to draw.
  init?(_ table: FigureTable, _ drawing: FigureTable.Drawing, _ say: Wording) {
    (self.table, self.drawing, self.say) = (table, drawing, say)
    let column: Int
    switch drawing {
    case .bars(let number), .line(let number): column = number
    }
    let rows = table.rows
    points = rows.compactMap { row in
      guard row.indices.contains(column), let value = row[column].size else { return nil }
      return Point(
        name: ForeignText.plain(say.text(of: row[0])), value: value, text: say.text(of: row[column]))
    }
    guard !points.isEmpty else { return nil }
    if case .line = drawing, points.count < 2 { return nil }
  }

  /// The title of the column that it draws.
  var title: String {
    switch drawing {
    case .bars(let column), .line(let column): table.columns[column].title
    }
  }

  var svg: HTML {
    switch drawing {
    case .bars(let column): bars(column)
    case .line(let column): line(column)
    }
  }

  private func open(_ column: Int, height: Int, _ message: BoardMessage) -> HTML {
    let id = "chart-\(table.id)-\(table.columns[column].id)"
    let title = say(
      BoardMessage.chartTitle.rawValue, ["table": table.caption, "column": table.columns[column].title])
    var html = HTML(literal: "<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"")
    html.append(text: String(height))
    html.append(literal: "\" aria-labelledby=\"")
    html.append(text: "\(id)-title \(id)-text")
    html.append(literal: "\"><title id=\"")
    html.append(text: "\(id)-title")
    html.append(literal: "\">")
    html.append(text: title)
    html.append(literal: "</title><desc id=\"")
    html.append(text: "\(id)-text")
    html.append(literal: "\">")
    html.append(text: say(message.rawValue))
    html.append(literal: "</desc>")
    return html
  }

  private func bars(_ column: Int) -> HTML {
    let drawn = points.prefix(Self.mostBars)
    // A share is of all; a count, of the largest.
    let isShare = table.rows.contains { if case .share = $0[column] { true } else { false } }
    let most = isShare ? 1000 : max(1, drawn.map(\.value).max() ?? 1)
    var html = open(column, height: drawn.count * Self.barHeight + 4, .chartBars)
    for (number, point) in drawn.enumerated() {
      let top = number * Self.barHeight
      let width = max(0, point.value) * 1000 / most
      html.append(text(Self.shortened(point.name), at: start, end: false, y: top + 17))
      html.append(text(point.text, at: end, end: true, y: top + 17))
      html.append(bar("track", 1000, y: top + 24))
      if width > 0 { html.append(bar("bar", width, y: top + 24)) }
    }
    html.append(literal: "</svg>")
    return html
  }

  private var start: Int { say.isRightToLeft ? 1000 : 0 }
  private var end: Int { say.isRightToLeft ? 0 : 1000 }

  /// - Parameter x: in tenths of a percent.
  private func text(_ text: String, at x: Int, end: Bool, y: Int) -> HTML {
    var html = HTML(literal: "<text x=\"")
    html.append(text: Self.percent(x))
    html.append(literal: "\" y=\"")
    html.append(text: String(y))
    // Anchors follow the direction of the text.
    html.append(literal: end ? "\" text-anchor=\"end\">" : "\">")
    html.append(text: text)
    html.append(literal: "</text>")
    return html
  }

  private func bar(_ kind: String, _ width: Int, y: Int) -> HTML {
    var html = HTML(literal: "<rect class=\"")
    html.append(text: kind)
    html.append(literal: "\" x=\"")
    html.append(text: Self.percent(say.isRightToLeft ? 1000 - width : 0))
    html.append(literal: "\" y=\"")
    html.append(text: String(y))
    html.append(literal: "\" width=\"")
    html.append(text: Self.percent(width))
    html.append(literal: "\" height=\"12\"/>")
    return html
  }

  /// A line over days, with the first and the last day, and the least and the most.
  private func line(_ column: Int) -> HTML {
    let (least, most) = (points.map(\.value).min() ?? 0, points.map(\.value).max() ?? 0)
    let (top, bottom) = (26, Self.lineHeight - 50)
    func y(_ value: Int) -> Int {
      most == least ? (top + bottom) / 2 : bottom - (value - least) * (bottom - top) / (most - least)
    }
    func x(_ number: Int) -> Int {
      let x = 20 + number * 960 / (points.count - 1)
      return say.isRightToLeft ? 1000 - x : x
    }
    var html = open(column, height: Self.lineHeight, .chartLine)
    let high = points.first { $0.value == most }
    let low = points.first { $0.value == least }
    if let high { html.append(text(high.text, at: start, end: false, y: top - 10)) }
    if let low, most > least { html.append(text(low.text, at: start, end: false, y: bottom + 20)) }
    for number in points.indices.dropFirst() {
      html.append(
        stroke(
          from: (x(number - 1), y(points[number - 1].value)), to: (x(number), y(points[number].value))))
    }
    for (number, point) in points.enumerated() { html.append(dot(x(number), y(point.value))) }
    html.append(text(points[0].name, at: start, end: false, y: Self.lineHeight - 8))
    html.append(text(points[points.count - 1].name, at: end, end: true, y: Self.lineHeight - 8))
    html.append(literal: "</svg>")
    return html
  }

  private func stroke(from a: (x: Int, y: Int), to b: (x: Int, y: Int)) -> HTML {
    var html = HTML(literal: "<line class=\"stroke\" x1=\"")
    html.append(text: Self.percent(a.x))
    html.append(literal: "\" y1=\"")
    html.append(text: String(a.y))
    html.append(literal: "\" x2=\"")
    html.append(text: Self.percent(b.x))
    html.append(literal: "\" y2=\"")
    html.append(text: String(b.y))
    html.append(literal: "\"/>")
    return html
  }

  private func dot(_ x: Int, _ y: Int) -> HTML {
    var html = HTML(literal: "<circle class=\"bar\" r=\"4\" cx=\"")
    html.append(text: Self.percent(x))
    html.append(literal: "\" cy=\"")
    html.append(text: String(y))
    html.append(literal: "\"/>")
    return html
  }

  private static func percent(_ tenths: Int) -> String {
    tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  private static func shortened(_ name: String) -> String {
    name.count > longestName ? name.prefix(longestName - 1) + "…" : name
  }
}

extension FigureTable.Cell {
  /// How large it is drawn, a share in tenths of a percent.
  fileprivate var size: Int? {
    switch self {
    case .count(let number), .tenths(let number): number
    case .share(let part, let whole): whole > 0 ? part * 1000 / whole : nil
    case .text, .day, .nothing: nil
    }
  }
}
