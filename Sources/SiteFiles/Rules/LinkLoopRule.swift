package import Diagnostics

/// Links that lead back to where they are, or into folders that are linked themselves.
package enum LinkLoopRule {
  package static let rule = Rule(
    "link-loop", .error, title: "Links that lead in circles",
    statement: "A symbolic link must not lead back to a folder that it is in, nor stand in a linked folder.",
    page: """
      A link to a folder that contains the link would give the same files again and again without end. Within a
      linked folder no further link to a folder is followed, so that links cannot multiply files either.

      Breaks the rule:

          content/procedures/all -> ..

      Mended: remove the link, or let it lead to a folder that it is not in.

          content/procedures/drafts -> ../drafts
      """)

  static func loop(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ is a link that leads back to itself")
  }

  static func linkInsideLink(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ is a link to a folder within a linked folder")
  }
}
