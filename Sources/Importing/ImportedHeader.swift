/// The first lines of an imported file: that it was imported, and a digest of the rest, by which a later import tells
/// whether somebody has worked on it.
package enum ImportedHeader {
  private static let lead = "# Imported by balie; digest "
  /// Digits of the digest that are written.
  private static let length = 16

  /// A file with its header.
  ///
  /// - Parameter digest: SHA-256 in lower-case hexadecimal digits.
  package static func adding(to text: String, digest: (String) -> String) -> String {
    "\(lead)\(digest(text).prefix(length)).\n\(text)"
  }

  /// Whether a file is as an import left it.
  package static func isUntouched(_ file: String, digest: (String) -> String) -> Bool {
    guard let body = body(of: file) else { return false }
    return file == adding(to: body, digest: digest)
  }

  /// What follows the header; nil where there is none.
  private static func body(of file: String) -> String? {
    guard file.hasPrefix(lead), let end = file.firstIndex(of: "\n") else { return nil }
    return String(file[file.index(after: end)...])
  }
}
