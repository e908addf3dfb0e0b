package import Diagnostics

/// A text over the size that its kind may have.
package enum FileTooLargeRule {
  package static let rule = Rule(
    "file-too-large", .error, title: "File too large",
    statement: "A text must not be larger than the limit for its kind: 256 KiB of Markdown, 1 MiB of others.",
    page: """
      Texts that people write are small: a long procedure is about ten KiB. A text of many megabytes is a
      mistake — an export, a log, a picture under a wrong name — and reading it would slow every build.

      Breaks the rule: `content/procedures/passport/procedure.yaml` with 40 MiB.

      Mended: take out what does not belong there, or divide the text into several files.
      """)

  /// - Parameter size: nil where the file grew past the limit while it was read.
  static func finding(_ path: String, size: Int?, limit: Int, at span: SourceSpan) -> Diagnostic {
    let size = size.map { "has \(readableSize($0))" } ?? "grew while it was read"
    return Diagnostic(rule, at: span, "‘\(path)’ \(size), more than the \(readableSize(limit)) allowed")
  }
}
