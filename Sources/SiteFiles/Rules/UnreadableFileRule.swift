package import Diagnostics

/// A file that the system does not let us read.
package enum UnreadableFileRule {
  package static let rule = Rule(
    "unreadable-file", .error, title: "File that cannot be read",
    statement: "Every file in a source folder must be readable for whoever builds the site.",
    page: """
      A file that cannot be read would silently be missing from the site.

      Breaks the rule: a file that only another person may read, or a link to a file that is gone.

      Mended: allow reading with `chmod a+r FILE` (for a folder `chmod a+rx FOLDER`), or remove the file.
      """)

  static func finding(_ path: String, reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ cannot be read: \(reason)")
  }

  static func linkToNothing(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ is a link to a file that does not exist")
  }
}
