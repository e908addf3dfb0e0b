import Analysis
import CatalogueLoading
import CatalogueModel
import Diagnostics
import Rendering
import SiteFiles

/// A state of a catalogue that somebody names: a content folder, a built site, or a revision of git.
struct CatalogueState: Sendable {
  let sheets: FactSheets
  /// The portal, where the state is content.
  let portal: Portal?
  /// How many errors kept something from being read.
  let errors: Int

  /// Reads what a name stands for.
  static func read(
    _ name: String, _ request: BuildRequest, theme: [ThemeFile]
  ) throws(FileSystemError) -> Result<CatalogueState, DiffRefusal> {
    if Installation.holds("\(name)/portal.yaml") {
      let root = SourceSnapshot.Root(path: name, textExtensions: Sources.contentText)
      return content(try SourceSnapshot.read(roots: [root], jobs: request.jobs), name, request, theme)
    }
    if Installation.holds("\(name)/\(FactSheets.sitePath)") { return try site(name) }
    if Installation.holds(name) { return .failure(.neither(name)) }
    return try revision(name, request, theme)
  }

  private static func site(_ name: String) throws(FileSystemError) -> Result<CatalogueState, DiffRefusal> {
    var map = SourceMap()
    func read(_ path: String) throws(FileSystemError) -> FileID? {
      try NamedFiles.read(["\(name)/\(path)"], limit: 1 << 28, into: &map).value.first ?? nil
    }
    guard let file = try read(FactSheets.sitePath), let index = FactSheets.index(map[file].bytes, file: file)
    else { return .failure(.unreadableFacts("\(name)/\(FactSheets.sitePath)", version: FactSheets.version)) }
    var sheets: [FactSheet] = []
    for part in 0..<index.parts {
      let path = FactSheets.path(ofPart: part)
      guard let file = try read(path),
        let found = FactSheets.sheets(ofPart: map[file].bytes, file: file, languages: index.languages.count)
      else { return .failure(.unreadableFacts("\(name)/\(path)", version: FactSheets.version)) }
      sheets += found
    }
    return .success(
      CatalogueState(
        sheets: FactSheets(languages: index.languages, sheets: sheets), portal: nil, errors: 0))
  }

  /// `HEAD~1` stands for the content folder of that revision, `main:content` for a folder of it.
  private static func revision(
    _ name: String, _ request: BuildRequest, _ theme: [ThemeFile]
  ) throws(FileSystemError) -> Result<CatalogueState, DiffRefusal> {
    let hasPath = name.contains(":")
    let isThere = Installation.holds(request.content)
    let revision = hasPath || isThere ? name : "\(name):./\(request.content)"
    switch try GitTree.files(of: revision, in: !hasPath && isThere ? request.content : ".") {
    case .failure(let refusal): return .failure(.git(name, refusal))
    case .success(let files):
      let shown = hasPath ? name : "\(name):\(request.content)"
      let root = SourceSnapshot.Root(path: shown, textExtensions: Sources.contentText)
      guard files["portal.yaml"] != nil else { return .failure(.neither(name)) }
      return content(SourceSnapshot.revision(files, root: root), shown, request, theme)
    }
  }

  private static func content(
    _ snapshot: SourceSnapshot, _ name: String, _ request: BuildRequest, _ theme: [ThemeFile]
  ) -> Result<CatalogueState, DiffRefusal> {
    var map = snapshot.map
    let files = (Array(snapshot.entries) + snapshot.faults).map {
      ContentFile(path: $0.relativePath, file: $0.file)
    }
    let loaded = CatalogueLoader.load(
      files, map: &map, root: name, asOf: { request.moment.day(in: $0) }, jobs: request.jobs)
    let findings = snapshot.findings + loaded.findings
    guard let catalogue = loaded.value else {
      return .failure(
        .catalogue(Report(findings: findings.sorted(), map: map, version: request.version)))
    }
    let wordings = Wording.prepare(catalogue, theme: theme).value
    let sheets = FactSheets(catalogue) { expression, procedure in
      Localized(wordings.map { $0.condition(expression, of: procedure) })
    }
    return .success(
      CatalogueState(
        sheets: sheets, portal: catalogue.portal, errors: findings.count { $0.severity == .error }))
  }
}
