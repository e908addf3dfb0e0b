package import Analysis
package import CatalogueModel
package import Diagnostics
internal import Templates

/// The report to the editors as a page of its own: its style stands within it, and it asks nothing of anybody.
struct BoardView: TemplateView {
  let headTitle: String
  let title: HTML
  let lede: HTML
  let style: HTML
  let sections: [FigureSectionView]

  static let shape = ViewShape<BoardView>("report")

  static func fields(_ fields: inout ViewFields, _ view: BoardView?) {
    fields.text("headTitle", "the title of the report with the name of the portal", view?.headTitle)
    fields.html("title", "the title of the report", view?.title)
    fields.html("lede", "how many procedures it is about, and the day", view?.lede)
    fields.html("style", "the style of the portal, as an element", view?.style)
    fields.list("sections", "the figures", view?.sections)
  }

  static let template = "reports/board"
}

/// How a report is written.
package enum BoardFormat: String, Sendable, CaseIterable {
  case html, json, csv
}

extension SiteRenderer {
  /// A report that is ready to be written in any format.
  ///
  /// - Parameter language: one of the portal’s.
  package func boardReport(
    _ figures: BoardFigures, history: BoardHistory, in language: LanguageIndex, map: SourceMap
  ) -> BoardReport {
    BoardReport(figures, history: history, editions[language.rawValue], map: map)
  }

  /// The whole report as one file.
  package func write(_ report: BoardReport, as format: BoardFormat) -> [UInt8] {
    switch format {
    case .html: page(report)
    case .json:
      FigureData.json(report.sections, day: "\(report.figures.day)", language: report.say.language.tag)
    case .csv: FigureData.csv(report.sections)
    }
  }

  /// The tables of a report as files of their own (CSV), by name.
  package func tables(of report: BoardReport) -> [(name: String, bytes: [UInt8])] {
    report.sections.flatMap(\.tables).map { ("\($0.id).csv", FigureData.csv($0)) }
  }

  private func page(_ report: BoardReport) -> [UInt8] {
    let (writer, say) = (report.writer, report.say)
    let title = say(BoardMessage.title.rawValue)
    let portal = writer.plain(report.catalogue.portal.name)
    let procedures = say.count(PageMessage.countProcedures.rawValue, report.figures.procedures.count)
    let view = BoardView(
      headTitle: say(PageMessage.frameTitle.rawValue, ["page": title, "portal": portal]),
      title: writer.html(title),
      lede: writer.html(
        say(
          BoardMessage.lede.rawValue,
          ["procedures": say.sentence(procedures), "date": say.date(report.figures.day)])),
      style: style, sections: report.sections.map { writer.view(of: $0) })
    var bytes: [UInt8] = []
    board.render([sites[writer.edition.language.rawValue], view.record], into: &bytes)
    return bytes
  }

  /// The style sheet within the page. It comes from the theme, which could end the element early only by holding its
  /// end tag.
  private var style: HTML {
    let sheet = assetFiles.first { $0.file.hasSuffix(".css") }?.bytes ?? []
    let text = String(decoding: sheet, as: UTF8.self).replacing("</", with: "<\\/")
    return HTML(trusted: "<style>\(text)</style>")
  }
}
