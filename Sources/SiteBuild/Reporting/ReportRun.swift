import Analysis
import CatalogueModel
import Diagnostics
import Rendering
package import SiteFiles

/// Reports to the editors’ board how a catalogue stands on a day. Findings are figures here: they fail nothing.
package enum ReportRun {
  /// - Throws: ``FileSystemError`` where the outside world fails.
  package static func run(
    _ request: ReportRequest
  ) throws(FileSystemError) -> Result<ReportOutcome, ReportRefusal> {
    let proof = try Pipeline.prove(request.build)
    guard let renderer = proof.renderer else { return .failure(.catalogue(proof.report)) }
    let portal = renderer.catalogue.portal
    guard let language = language(request.language, of: portal) else {
      return .failure(.unknownLanguage(request.language ?? "", known: portal.languages.map(\.tag)))
    }
    let figures = BoardFigures(
      renderer.catalogue, asOf: request.build.moment.day(in: portal), findings: proof.report.findings,
      map: proof.report.map, jobs: request.build.jobs)
    var history = BoardHistory()
    if let path = request.history {
      let place = Place(path)
      let folder = try EditableFolder(place.folder)
      if let bytes = try folder.bytes(of: place.name) {
        do throws(HistoryFile.Fault) { history = try HistoryFile.read(bytes) } catch {
          return .failure(.history(path, reason: error.reason))
        }
      }
      history.add(figures.entry(portal.languages))
      try folder.write(HistoryFile.written(history), to: place.name)
    }
    let report = renderer.boardReport(figures, history: history, in: language, map: proof.report.map)
    return .success(try write(report, renderer, request))
  }

  private static func language(_ tag: String?, of portal: Portal) -> LanguageIndex? {
    guard let tag else { return .source }
    return portal.languages.firstIndex { $0.tag == tag }.map { LanguageIndex($0) }
  }

  private static func write(
    _ report: BoardReport, _ renderer: SiteRenderer, _ request: ReportRequest
  ) throws(FileSystemError) -> ReportOutcome {
    switch request.output {
    case .none: return ReportOutcome(text: renderer.write(report, as: request.format.board), files: [])
    case .file(let path):
      let place = Place(path)
      try EditableFolder(place.folder).write(renderer.write(report, as: request.format.board), to: place.name)
      return ReportOutcome(text: nil, files: [path])
    case .folder(let path):
      let folder = try EditableFolder(path)
      let files =
        switch request.format {
        case .html: [(name: "index.html", bytes: renderer.write(report, as: .html))]
        case .json: [(name: "figures.json", bytes: renderer.write(report, as: .json))]
        case .csv: renderer.tables(of: report)
        }
      for file in files { try folder.write(file.bytes, to: file.name) }
      return ReportOutcome(text: nil, files: files.map { "\(path)/\($0.name)" })
    }
  }

  /// A file by its folder and its name.
  private struct Place {
    let folder: String
    let name: String

    init(_ path: String) {
      guard let slash = path.lastIndex(of: "/") else {
        (folder, name) = (".", path)
        return
      }
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
      name = String(path[path.index(after: slash)...])
    }
  }
}
