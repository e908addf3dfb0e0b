package import Diagnostics
package import Editing
package import SiteFiles

/// What is asked of `balie rename`.
package struct RenameRequest: Sendable {
  package let build: BuildRequest
  /// The word for a kind; nil where the name alone tells.
  package let kind: String?
  /// `register-birth`, `register-birth/late`, `register-birth/application/child-name`
  package let name: String
  package let newName: String
  /// Whether nothing is written.
  package let isDryRun: Bool

  package init(build: BuildRequest, kind: String?, name: String, newName: String, isDryRun: Bool) {
    (self.build, self.kind, self.name, self.newName) = (build, kind, name, newName)
    self.isDryRun = isDryRun
  }
}

/// What a rename changes.
package struct RenameOutcome: Sendable {
  package let symbol: Symbol
  /// The file or folder that gets another name, with its path from where the program runs.
  package let move: (old: String, new: String)?
  package let changes: [TextChange]
}

/// Why nothing was renamed.
package enum RenameRefusal: Error {
  case absent(NamedSymbol.Absence)
  case name(NameFault, of: Symbol)
  /// It is what it is called by the law of the format, such as a way of applying.
  case fixed(Symbol)
  /// The catalogue would have errors that it does not have now.
  case harm(Report)
}

/// Renames something of a catalogue, wherever it is named.
package enum RenameRun {
  /// - Throws: where the outside world fails; then everything is as it was.
  package static func run(
    _ request: RenameRequest
  ) throws(FileSystemError) -> Result<RenameOutcome, RenameRefusal> {
    let live = try LiveCatalogue(request.build)
    let renaming: SymbolRenaming<LiveCatalogue>
    switch Self.renaming(request, live) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): renaming = found
    }
    let name = newName(request)
    let proof = live.proved(at: request.build.moment)
    let edits = live.edits(renaming.symbol, to: name, proof: proof)
    let after = live.renamed(renaming, to: name, edits).proved(at: request.build.moment)
    if let harm = harm(after.report, than: proof.report) { return .failure(.harm(harm)) }
    let move = name == renaming.symbol.name ? nil : renaming.paths(name)
    if !request.isDryRun, name != renaming.symbol.name {
      try EditableFolder(request.build.content).commit(
        FolderChange(live.rewrites(edits), move: move.map { ($0.old, $0.new) }))
    }
    let root = request.build.content
    return .success(
      RenameOutcome(
        symbol: renaming.symbol, move: move.map { ("\(root)/\($0.old)", "\(root)/\($0.new)") },
        changes: TextChange.list(edits, live.map)))
  }

  private static func renaming(
    _ request: RenameRequest, _ live: LiveCatalogue
  ) -> Result<SymbolRenaming<LiveCatalogue>, RenameRefusal> {
    let symbol: Symbol
    do throws(NamedSymbol.Absence) {
      symbol = try NamedSymbol.find(request.name, kind: request.kind, in: live)
    } catch {
      return .failure(.absent(error))
    }
    guard let renaming = SymbolRenaming(live, symbol) else { return .failure(.fixed(symbol)) }
    do throws(NameFault) {
      try renaming.check(newName(request))
    } catch {
      return .failure(.name(error, of: symbol))
    }
    return .success(renaming)
  }

  /// The new name alone, where it is given as the old one is: `register-birth/late`.
  private static func newName(_ request: RenameRequest) -> String {
    guard let slash = request.name.lastIndex(of: "/") else { return request.newName }
    let folder = request.name[...slash]
    return request.newName.hasPrefix(folder)
      ? String(request.newName.dropFirst(folder.count)) : request.newName
  }

  /// The errors of a report, where they are more than those of another.
  static func harm(_ report: Report, than before: Report) -> Report? {
    func errors(_ report: Report) -> [Diagnostic] { report.findings.filter { $0.severity == .error } }
    guard errors(report).count > errors(before).count else { return nil }
    let known = Set(errors(before).map { "\($0.rule.code) \($0.message)" })
    let new = errors(report).filter { !known.contains("\($0.rule.code) \($0.message)") }
    return Report(findings: new, map: report.map, version: report.version)
  }
}

extension LiveCatalogue {
  /// The files that edits change, as the disk is to have them.
  func rewrites(_ edits: [SourceEdit]) -> [FolderChange.Rewrite] { rewrites(texts(after: edits)) }

  func rewrites(_ texts: [String: [UInt8]]) -> [FolderChange.Rewrite] {
    texts.sorted { $0.key < $1.key }.compactMap { path, new in
      guard let file = file(path), map[file].bytes != new else { return nil }
      return FolderChange.Rewrite(path, from: map[file].bytes, to: new)
    }
  }
}
