package import Diagnostics

/// A symbolic link that leads out of its source folder.
package enum LinkOutsideRule {
  package static let rule = Rule(
    "link-outside", .error, title: "Link that leaves the folder",
    statement: "A symbolic link must lead to a file or folder within the same source folder.",
    page: """
      A link that leads out of the source folder would publish files that nobody meant to publish, and would
      break on every other computer.

      Breaks the rule:

          content/procedures/passport/photo.jpg -> /home/anna/Pictures/photo.jpg

      Mended: copy the file into the folder.

          content/procedures/passport/photo.jpg

      A link that stays within the folder is followed.
      """)

  static func finding(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ is a link that leads out of the source folder")
  }
}
