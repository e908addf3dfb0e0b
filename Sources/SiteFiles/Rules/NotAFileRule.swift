package import Diagnostics

/// A pipe, socket or device among the source files.
package enum NotAFileRule {
  package static let rule = Rule(
    "not-a-file", .error, title: "Not a plain file",
    statement: "A source folder holds plain files and folders only.",
    page: """
      Pipes, sockets and devices have no content that could be published, and reading one may never end.

      Breaks the rule: a pipe made with `mkfifo content/procedures/passport/notes.md`.

      Mended: remove it, and write a plain file in its place.
      """)

  static func finding(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ is a pipe, a socket or a device, not a plain file")
  }
}
