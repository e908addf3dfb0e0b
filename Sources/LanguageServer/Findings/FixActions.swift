import CatalogueLoading
import CatalogueModel
import Diagnostics
import Editing
import SiteBuild

/// The mends that findings offer, as code actions.
struct FixActions {
  let workspace: Workspace
  let findings: [Diagnostic]
  let wording: FindingWording

  /// The answer to `textDocument/codeAction`.
  ///
  /// - Parameters:
  ///   - range: the bytes that the client asks about.
  ///   - only: the kinds of action that the client wants; nil for any.
  func answer(_ file: FileID, _ range: Range<Int>, only: [String]?) -> JSONValue {
    guard workspace.capabilities.hasActionLiterals, let uri = workspace.uri(of: file) else {
      return .list([])
    }
    func isWanted(_ kind: String) -> Bool {
      only?.contains { kind == $0 || kind.hasPrefix($0 + ".") } ?? (kind == "quickfix")
    }
    var actions: [JSONValue] = []
    let positions = workspace.positions(of: file)
    let mendable = findings.compactMap { finding in
      finding.fix.flatMap { $0.span.file == file ? (finding, $0) : nil }
    }
    if isWanted("quickfix") {
      for (finding, fix) in mendable where touches(finding.span, range) {
        actions.append([
          "title": .text(Self.title(fix)), "kind": "quickfix", "isPreferred": true,
          "diagnostics": .list([wording.value(finding)]), "edit": edit(uri, file, [fix], positions),
        ])
      }
    }
    if isWanted("source.fixAll.balie") {
      let all = FixSelection.apart(mendable.map(\.1).filter(\.isSafe))
      if !all.isEmpty {
        actions.append([
          "title": "Mend everything that is beyond doubt", "kind": "source.fixAll.balie",
          "edit": edit(uri, file, all, positions),
        ])
      }
    }
    return .list(actions)
  }

  private func touches(_ span: SourceSpan, _ range: Range<Int>) -> Bool {
    Int(span.start) <= range.upperBound && range.lowerBound <= Int(span.end)
  }

  private static func title(_ fix: Fix) -> String {
    if fix.replacement.isEmpty { return "Take it out" }
    return fix.span.start == fix.span.end ? "Insert ‘\(fix.replacement)’" : "Change to ‘\(fix.replacement)’"
  }

  private func edit(_ uri: String, _ file: FileID, _ fixes: [Fix], _ positions: TextPositions) -> JSONValue {
    let edits = JSONValue.list(
      fixes.map { ["range": positions.range($0.span), "newText": .text($0.replacement)] })
    guard workspace.capabilities.takesDocumentChanges, let path = workspace.live.path(of: file) else {
      return ["changes": .record([uri: edits])]
    }
    let version = workspace.open[path]?.version ?? .null
    return [
      "documentChanges": [["textDocument": ["uri": .text(uri), "version": version], "edits": edits]]
    ]
  }
}
