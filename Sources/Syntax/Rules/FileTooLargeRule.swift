package import Diagnostics

/// A text file is at most 1 MiB of YAML or 256 KiB of Markdown.
package enum FileTooLargeRule {
  package static let rule = Rule(
    "file-too-large", .error,
    title: "File too large",
    statement: "A text file is at most 1 MiB of YAML or 256 KiB of Markdown.",
    page: """
      A procedure takes a few kilobytes. A file hundreds of times as large is a mistake (a picture, an export, a copy of
      itself) and would make everyone wait.

      Move what belongs to other procedures or pages to files of their own.
      """)

  static func finding(size: Int, limit: Int, in file: FileID) -> Diagnostic {
    Diagnostic(rule, at: .beginning(of: file), "The file has \(size) bytes, more than the \(limit) allowed")
  }
}
