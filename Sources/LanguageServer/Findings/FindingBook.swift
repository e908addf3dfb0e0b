import CatalogueLoading
import CatalogueModel
import Diagnostics
import SiteBuild

/// What is wrong with the catalogue at this moment: what the last look at the whole found, and for units that have
/// changed since, what they show by themselves.
struct FindingBook {
  private var whole: [FileID: [Diagnostic]] = [:]
  private var touched: Set<FileID> = []
  /// What clients were told, by address.
  private var told: [String: JSONValue] = [:]

  /// The most findings in files that nobody has open; the rest is told as soon as a file is opened.
  static let mostElsewhere = 2_000

  /// Takes over a look at the whole.
  ///
  /// - Parameter changed: the files that have changed while it was taken.
  mutating func take(_ proof: LiveProof, changed: Set<FileID>) {
    whole = Dictionary(grouping: proof.report.findings, by: \.span.file)
    touched = changed
  }

  mutating func touch(_ files: Set<FileID>) { touched.formUnion(files) }

  /// The findings of a file, at the places where they stand now.
  func findings(in file: FileID, of workspace: Workspace) -> [Diagnostic] {
    let known = whole[file] ?? []
    guard !touched.isEmpty else { return known }
    let shifting = Shifting(workspace)
    let unit = workspace.live.drafts.unit(of: file)
    guard unit.contains(where: touched.contains), let own = workspace.live.drafts.findings(inUnitOf: file)
    else {
      return known.compactMap { $0.moved(shifting.callAsFunction) }
    }
    let before = Set((workspace.proved?.live.drafts.findings(inUnitOf: file) ?? []).map(Self.key))
    let fromElsewhere = known.filter { !before.contains(Self.key($0)) }
      .compactMap { $0.moved(shifting.callAsFunction) }
    let counted = workspace.proof?.counted(own, in: workspace.live) ?? own
    return (counted.filter { $0.span.file == file } + fromElsewhere).sorted()
  }

  private struct Key: Hashable {
    let code: String
    let span: SourceSpan
    let message: String
  }

  private static func key(_ finding: Diagnostic) -> Key {
    Key(code: finding.rule.code, span: finding.span, message: finding.message)
  }

  /// Carries places over to the present texts, each file’s difference worked out once.
  private final class Shifting {
    private let workspace: Workspace
    private var shifts: [FileID: FindingShift?] = [:]

    init(_ workspace: Workspace) { self.workspace = workspace }

    func callAsFunction(_ span: SourceSpan) -> SourceSpan? {
      guard let old = workspace.proved?.live.map, Int(span.file.index) < old.files.count else { return span }
      if shifts[span.file] == nil {
        let (before, now) = (old[span.file].bytes, workspace.map[span.file].bytes)
        shifts[span.file] = before == now ? .some(nil) : FindingShift(from: before, to: now)
      }
      guard case .some(.some(let shift)) = shifts[span.file] else { return span }
      return shift(span)
    }
  }

  // MARK: Telling

  /// Tells the client what is different from what it was told.
  ///
  /// - Parameter files: those that may be different; nil for all.
  mutating func publish(_ files: [FileID]?, _ workspace: Workspace, manual: String?, _ outbox: inout Outbox) {
    let open = Set(workspace.open.keys.compactMap { workspace.live.file($0) })
    var left = Self.mostElsewhere
    var current: [(uri: String, diagnostics: JSONValue, version: JSONValue?)] = []
    let candidates = files ?? (open.union(whole.keys)).sorted()
    for file in candidates {
      guard let path = workspace.live.path(of: file) else { continue }
      var findings = findings(in: file, of: workspace)
      if !open.contains(file), files == nil {
        findings = Array(findings.prefix(left))
        left -= findings.count
      }
      let wording = FindingWording(workspace, manual: manual, isOpen: open.contains(file))
      current.append(
        (workspace.uri(of: path), .list(findings.map(wording.value)), workspace.open[path]?.version))
    }
    let named = Set(current.map(\.uri))
    for (uri, diagnostics, version) in current { tell(uri, diagnostics, version, &outbox) }
    if files == nil {
      for uri in told.keys.sorted() where !named.contains(uri) { tell(uri, .list([]), nil, &outbox) }
    }
  }

  private mutating func tell(
    _ uri: String, _ diagnostics: JSONValue, _ version: JSONValue?, _ outbox: inout Outbox
  ) {
    let before = told[uri] ?? .list([])
    guard before != diagnostics else { return }
    told[uri] = diagnostics == .list([]) ? nil : diagnostics
    outbox.notify(
      "textDocument/publishDiagnostics",
      .of([
        "uri": .text(uri), "diagnostics": diagnostics, "version": version?.integer == nil ? nil : version,
      ]))
  }
}
