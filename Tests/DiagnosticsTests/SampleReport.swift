import Diagnostics
import TestSupport

/// A report about one file whose marked stretches are the findings.
struct SampleReport {
  static let error = Rule(
    "unknown-key", .error, title: "Unknown key", statement: "Only known keys may be used.",
    page: "Why: reasons.")
  static let warning = Rule(
    "missing-translation", .warning, title: "Text missing", statement: "A label has every language.",
    page: "Why.")

  private var map = SourceMap()
  private var findings: [Diagnostic] = []

  /// - Parameter messages: the message of each mark; those of warnings begin with `warning:`.
  init(
    _ marked: String, path: String = "content/a.yaml", _ messages: [String], fix: String? = nil,
    notes: [String] = []
  ) {
    let source = MarkedText(marked)
    let file = map.add(SourceFile(path: path, bytes: Array(source.text.utf8)))
    for (mark, message) in zip(source.marks, messages) {
      let span = SourceSpan(file: file, start: mark.lowerBound, end: mark.upperBound)
      let isWarning = message.hasPrefix("warning: ")
      findings.append(
        Diagnostic(
          isWarning ? Self.warning : Self.error, at: span, isWarning ? String(message.dropFirst(9)) : message,
          fix: fix.map { Fix(span: span, replacement: $0) },
          notes: notes.map { $0.hasSuffix("here") ? Note($0, at: .beginning(of: file)) : Note($0) }))
    }
  }

  func report(isStrict: Bool = false) -> Report {
    Report(findings: findings, map: map, isStrict: isStrict, version: "1.2.3")
  }

  func written(as format: ReportFormat, isStrict: Bool = false) -> String {
    report(isStrict: isStrict).written(as: format)
  }
}
