package import Authoring
package import Diagnostics
package import SiteFiles

/// A catalogue to which something new is added. What is added is proved before it is written, so that a file with an
/// error is never left behind.
package struct ContentAddition: Sendable {
  /// What came of an addition.
  package struct Outcome: Sendable {
    /// What is wrong now and was not before.
    package let report: Report
    /// The paths of the files that were made; empty where errors kept them from being written.
    package let written: [String]
    /// The paths of the files that were changed.
    package let changed: [String]
  }

  private let request: BuildRequest
  private let live: LiveCatalogue
  private let before: LiveProof

  /// Reads and proves the catalogue as it is.
  package init(_ request: BuildRequest) throws(FileSystemError) {
    self.request = request
    live = try LiveCatalogue(request)
    before = live.proved(at: request.moment)
  }

  /// What is wrong with the catalogue as it is.
  package var report: Report { before.report }

  /// What can be referred to, and what is taken; nil where `portal.yaml` cannot be read.
  package var content: ExistingContent? {
    guard let catalogue = before.catalogue else { return nil }
    let hasSchemas = Installation.holds("\(request.content)/../schemas/portal.json")
    return ExistingContent(
      catalogue, on: before.day, paths: Set(live.allPaths), schemas: hasSchemas ? "../schemas" : nil
    ) { [live] path in live.file(path).map { live.map[$0].bytes } }
  }

  /// Proves a draft within the catalogue and, where it has no error, writes it.
  package func write(_ draft: Draft) throws(FileSystemError) -> Outcome {
    let folder = try EditableFolder(request.content)
    for file in draft.files where try folder.bytes(of: file.path) != nil {
      throw folder.refusal(of: file.path)
    }
    let report = report(after: draft)
    if report.hasFailed { return Outcome(report: report, written: [], changed: []) }
    try folder.create(draft.files.map(\.asNewFile))
    for change in draft.changes { try folder.write(Array(change.text.utf8), to: change.path) }
    return Outcome(report: report, written: draft.files.map(\.path), changed: draft.changes.map(\.path))
  }

  /// The findings that a draft brings with it.
  private func report(after draft: Draft) -> Report {
    var live = live
    let texts = draft.files.map { ($0.path, $0.text) } + draft.changes.map { ($0.path, $0.text) }
    live.replace(Dictionary(texts.map { ($0, Array($1.utf8)) }, uniquingKeysWith: { _, last in last }))
    let after = live.proved(at: request.moment).report
    var known = Dictionary(
      before.report.findings.map { (Likeness($0, before.report.map), 1) }, uniquingKeysWith: +)
    let new = after.findings.filter { finding in
      let likeness = Likeness(finding, after.map)
      guard let count = known[likeness], count > 0 else { return true }
      known[likeness] = count - 1
      return false
    }
    return Report(findings: new, map: after.map, version: request.version)
  }
}

/// What two findings have in common that are the same, though the text around them has moved.
private struct Likeness: Hashable {
  let code: String
  let path: String
  let message: String

  init(_ finding: Diagnostic, _ map: SourceMap) {
    (code, path, message) = (finding.rule.code, map[finding.span.file].path, finding.message)
  }
}
