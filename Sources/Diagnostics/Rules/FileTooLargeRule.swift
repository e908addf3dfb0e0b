/// A text over the size that its kind may have: found where files are listed, and again where text that came some
/// other way is read.
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

  /// - Parameters:
  ///   - size: in bytes.
  ///   - limit: in bytes.
  package static func finding(size: Int, limit: Int, in file: FileID) -> Diagnostic {
    Diagnostic(rule, at: .beginning(of: file), "The file has \(size) bytes, more than the \(limit) allowed")
  }
}
