package import Diagnostics
import Editing
package import SiteFiles

/// What is asked of `balie fix`.
package struct FixRequest: Sendable {
  package let build: BuildRequest
  /// Files and folders; empty for the whole content folder.
  package let paths: [String]
  /// The codes of the rules whose findings are mended; empty for all.
  package let codes: [String]
  /// Whether nothing is written.
  package let isDryRun: Bool

  package init(build: BuildRequest, paths: [String], codes: [String], isDryRun: Bool) {
    (self.build, self.paths, self.codes, self.isDryRun) = (build, paths, codes, isDryRun)
  }
}

/// What was mended, and what is left.
package struct FixOutcome: Sendable {
  package struct Mend: Sendable {
    package let change: TextChange
    /// The code of the rule.
    package let code: String
  }

  package fileprivate(set) var mends: [Mend] = []
  /// Files whose mends were taken back, because they led to new errors.
  package fileprivate(set) var takenBack: [String] = []
  /// The findings that are left for a person, in the files that were asked for.
  package let report: Report
}

package enum FixRefusal: Error {
  case unknownPath(ContentSelection.UnknownName)
  case unknownCode(String, suggestion: String?)
}

/// Makes the mends that findings offer and that are beyond doubt.
package enum FixRun {
  /// - Throws: where the outside world fails; then everything is as it was.
  package static func run(_ request: FixRequest) throws(FileSystemError) -> Result<FixOutcome, FixRefusal> {
    let codes = SiteBuildRules.all.map(\.code)
    if let code = request.codes.first(where: { !codes.contains($0) }) {
      return .failure(.unknownCode(code, suggestion: Spelling.suggestion(for: code, among: codes)))
    }
    let start = try LiveCatalogue(request.build)
    let selection: ContentSelection
    switch ContentSelection.make(request.paths, root: request.build.content, among: start.allPaths) {
    case .failure(let name): return .failure(.unknownPath(name))
    case .success(let made): selection = made
    }
    var mending = Mending(start, request, selection)
    mending.run()
    if !request.isDryRun, !mending.texts.isEmpty {
      try EditableFolder(request.build.content).commit(FolderChange(start.rewrites(mending.texts)))
    }
    return .success(mending.outcome)
  }
}

/// The mending under way: rounds of mends, each proved before the next.
private struct Mending {
  /// A mend may bring another to light: a key that is spelt right now is read, and its value may be wrong.
  private static let mostRounds = 8
  /// As many files are tried one by one where it is not clear whose mends do harm.
  private static let mostSuspects = 40

  private let request: FixRequest
  private let selection: ContentSelection
  private var live: LiveCatalogue
  private var proof: LiveProof
  private(set) var texts: [String: [UInt8]] = [:]
  private var mends: [FixOutcome.Mend] = []
  private var refused: Set<String> = []

  init(_ start: LiveCatalogue, _ request: FixRequest, _ selection: ContentSelection) {
    (self.request, self.selection, live) = (request, selection, start)
    proof = start.proved(at: request.build.moment)
  }

  var outcome: FixOutcome {
    let left = proof.report.findings.filter { finding in
      live.path(of: finding.span.file).map(selection.has) ?? request.paths.isEmpty && isAskedFor(finding)
    }
    let report = Report(
      findings: left.filter(isAskedFor), map: proof.report.map, isStrict: proof.report.isStrict,
      version: request.build.version)
    return FixOutcome(mends: mends, takenBack: refused.sorted(), report: report)
  }

  private func isAskedFor(_ finding: Diagnostic) -> Bool {
    request.codes.isEmpty || request.codes.contains(finding.rule.code)
  }

  mutating func run() {
    for _ in 0..<Self.mostRounds {
      let findings = FixSelection.safe(proof.report.findings, isWanted: isWanted)
      guard !findings.isEmpty else { return }
      let byFile = Dictionary(grouping: findings) { live.path(of: $0.span.file) ?? "" }
      if take(byFile) { continue }
      for (path, findings) in suspects(byFile) where !take([path: findings]) { refused.insert(path) }
    }
  }

  private func isWanted(_ finding: Diagnostic) -> Bool {
    guard isAskedFor(finding), let path = live.path(of: finding.span.file), live.file(path) != nil else {
      return false
    }
    return selection.has(path) && !refused.contains(path) && !live.isLinked(finding.span.file)
  }

  /// The files to try one by one; where they are too many, all but a few are left to another run.
  private func suspects(_ findings: [String: [Diagnostic]]) -> [(String, [Diagnostic])] {
    findings.sorted { $0.key < $1.key }.prefix(Self.mostSuspects).map { ($0.key, $0.value) }
  }

  /// Makes mends unless the catalogue would have more errors, as a whole or in one of the files.
  private mutating func take(_ findings: [String: [Diagnostic]]) -> Bool {
    let edits = findings.values.joined().compactMap { $0.fix.map { SourceEdit($0) } }
    var next = live
    let new = live.texts(after: edits)
    next.replace(new)
    let after = next.proved(at: request.build.moment)
    guard Self.errors(after.report).count <= Self.errors(proof.report).count,
      findings.values.allSatisfy({ findings in
        let file = findings[0].span.file
        return Self.errors(after.report, in: file) <= Self.errors(proof.report, in: file)
      })
    else { return false }
    mends += findings.sorted { $0.key < $1.key }.flatMap { _, findings in
      findings.compactMap { finding in
        finding.fix.flatMap { TextChange.list([SourceEdit($0)], live.map).first }
          .map { FixOutcome.Mend(change: $0, code: finding.rule.code) }
      }
    }
    (live, proof) = (next, after)
    texts.merge(new) { _, later in later }
    return true
  }

  private static func errors(_ report: Report) -> [Diagnostic] {
    report.findings.filter { $0.severity == .error }
  }

  private static func errors(_ report: Report, in file: FileID) -> Int {
    errors(report).count { $0.span.file == file }
  }
}
