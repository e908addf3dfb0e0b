import CatalogueLoading
internal import CatalogueModel
package import Diagnostics
internal import Editing
import Parallelism
package import SiteFiles

/// What is asked of `balie format`.
package struct FormatRequest: Sendable {
  package let content: String
  /// Files and folders; empty for the whole content folder.
  package let paths: [String]
  /// Whether nothing is written.
  package let isDryRun: Bool
  package let jobs: Int
  package let version: String

  package init(content: String, paths: [String], isDryRun: Bool, jobs: Int, version: String) {
    (self.content, self.paths, self.isDryRun) = (content, paths, isDryRun)
    (self.jobs, self.version) = (max(1, jobs), version)
  }
}

/// What formatting changes.
package struct FormatOutcome: Sendable {
  package struct File: Sendable {
    package let path: String
    package let old: [UInt8]
    package let new: [UInt8]
  }

  package let changed: [File]
  /// Files that stay as they are because a change of form would be one of content.
  package let kept: [String]
  /// How many files were looked at.
  package let count: Int
  /// What is wrong with files that cannot be read, and stay as they are.
  package let report: Report
}

/// Puts the files of a content folder in good shape.
package enum FormatRun {
  /// - Throws: where the outside world fails; then no file is changed.
  package static func run(
    _ request: FormatRequest
  ) throws(FileSystemError) -> Result<FormatOutcome, ContentSelection.UnknownName> {
    let root = SourceSnapshot.Root(path: request.content, textExtensions: Sources.contentText)
    let snapshot = try SourceSnapshot.read(roots: [root], jobs: request.jobs)
    let all = snapshot.entries.map(\.relativePath)
    let selection: ContentSelection
    switch ContentSelection.make(request.paths, root: request.content, among: all) {
    case .failure(let name): return .failure(name)
    case .success(let made): selection = made
    }
    // A file that a link leads to is edited where it is.
    let entries = snapshot.entries.filter { $0.file != nil && !$0.isLinked && selection.has($0.relativePath) }
    let format = ContentFormat(languages: languages(snapshot))
    let results = Concurrent.map(entries, jobs: request.jobs) { entry -> ContentFormat.Outcome in
      guard let file = entry.file else { return .asItWas }
      return format.formatted(snapshot.map[file].bytes, entry.relativePath, of: file)
    }
    let outcome = outcome(zip(entries, results), snapshot, request, selection)
    if !request.isDryRun, !outcome.changed.isEmpty {
      let rewrites = zip(entries, results).compactMap { entry, result -> FolderChange.Rewrite? in
        guard case .changed(let new) = result, let file = entry.file else { return nil }
        return FolderChange.Rewrite(entry.relativePath, from: snapshot.map[file].bytes, to: new)
      }
      try EditableFolder(request.content).commit(FolderChange(rewrites))
    }
    return .success(outcome)
  }

  private static func outcome(
    _ results: some Sequence<(SourceSnapshot.Entry, ContentFormat.Outcome)>, _ snapshot: SourceSnapshot,
    _ request: FormatRequest, _ selection: ContentSelection
  ) -> FormatOutcome {
    var (changed, kept, count) = ([FormatOutcome.File](), [String](), 0)
    var findings = snapshot.findings.filter { finding in
      let path = snapshot.map[finding.span.file].path
      return selection.has(String(path.dropFirst(request.content.count + 1)))
    }
    for (entry, result) in results {
      guard let file = entry.file else { continue }
      count += 1
      let source = snapshot.map[file]
      switch result {
      case .asItWas: break
      case .changed(let new): changed.append(.init(path: source.path, old: source.bytes, new: new))
      case .broken(let own): findings += own
      case .kept: kept.append(source.path)
      }
    }
    return FormatOutcome(
      changed: changed, kept: kept, count: count,
      report: Report(findings: findings.sorted(), map: snapshot.map, version: request.version))
  }

  /// The languages of the portal; empty where they cannot be read.
  private static func languages(_ snapshot: SourceSnapshot) -> [String] {
    var map = snapshot.map
    let portal = snapshot.entries.filter { $0.relativePath == "portal.yaml" }
      .map { ContentFile(path: $0.relativePath, file: $0.file) }
    return CatalogueDrafts(portal, map: &map, root: "", jobs: 1).languages.map(\.tag)
  }
}
