import Diagnostics
import Synchronization

/// What was told of findings last, so that the same is not told again.
final class FindingsTally: Sendable {
  private let told = Mutex<Counts?>(nil)

  /// The line to print; nil where nothing is different.
  func line(for report: Report) -> String? {
    let counts = Counts(report)
    let isNew = told.withLock { told in
      defer { told = counts }
      return told != counts
    }
    guard isNew else { return nil }
    guard let first = report.findings.first(where: { $0.severity == .error }) ?? report.findings.first else {
      return "  No findings."
    }
    let position = report.map.position(of: first.span.start, in: first.span.file)
    let place = "\(report.map[first.span.file].path):\(position.line):\(position.column)"
    return "  \(counts.words.prefix(1).uppercased())\(counts.words.dropFirst()): \(place): \(first.message)"
      + (report.findings.count > 1 ? " …" : "")
  }
}
