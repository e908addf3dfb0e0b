import Diagnostics

extension [Diagnostic] {
  /// As many findings of one kind of reading are kept for one file: more would hide the first, and a file made
  /// of nothing but mistakes must not fill memory.
  private static var limit: Int { 500 }

  /// Adds a finding unless there are too many already.
  mutating func report(_ finding: Diagnostic) {
    if count < Self.limit { append(finding) }
  }
}
