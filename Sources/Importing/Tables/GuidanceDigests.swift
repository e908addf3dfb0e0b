internal import Diagnostics

/// What a record says about the guidance that was imported with it, so that a later import tells whether somebody has
/// worked on it: `Guidance beside it; digests en.md=0123456789abcdef`.
package enum GuidanceDigests {
  private static let lead = "Guidance beside it; digests"

  static func line(of files: [ImportedFile]) -> String {
    ([lead] + files.map { "\(name($0.path))=\(FNV1a.written(FNV1a.digest(of: $0.text)))" }).joined(
      separator: " ")
  }

  /// Whether guidance is as the import left it that wrote the record.
  package static func isUntouched(_ text: String, path: String, record: String) -> Bool {
    let wanted = "\(name(path))=\(FNV1a.written(FNV1a.digest(of: text)))"
    return record.split(separator: "\n").contains { line in
      line.hasPrefix("# \(lead)") && line.split(separator: " ").contains { $0 == wanted }
    }
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }
}
