package import Diagnostics

/// Folders within folders beyond any sense.
package enum FolderTooDeepRule {
  package static let rule = Rule(
    "folder-too-deep", .error, title: "Folders too deep",
    statement: "Folders must not be nested deeper than 32 levels.",
    page: """
      A catalogue needs three or four levels. More than 32 are a copying accident.

      Breaks the rule: `content/copy/copy/copy/…`

      Mended: remove the copies.
      """)

  static func finding(_ path: String, limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ is nested deeper than \(limit) folders")
  }
}
