import Diagnostics

extension FileTooLargeRule {
  /// - Parameter size: nil where the file grew past the limit while it was read.
  static func finding(_ path: String, size: Int?, limit: Int, at span: SourceSpan) -> Diagnostic {
    let size = size.map { "has \(readableSize($0))" } ?? "grew while it was read"
    return Diagnostic(rule, at: span, "‘\(path)’ \(size), more than the \(readableSize(limit)) allowed")
  }
}
