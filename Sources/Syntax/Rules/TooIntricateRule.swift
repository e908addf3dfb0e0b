package import Diagnostics

/// A passage keeps within the limits that let every page be read quickly.
package enum TooIntricateRule {
  package static let rule = Rule(
    "too-intricate", .error,
    title: "Text too intricate",
    statement: "A passage keeps within the limits that let every page be read quickly.",
    page: """
      Some texts, mostly made on purpose, take a Markdown reader minutes to understand: thousands of open brackets in one
      paragraph, tables of a million cells. No text for citizens needs this. In one passage (the lines between two blank
      lines) at most 2,000 lines and 2,000 opening brackets are allowed, 200 columns in a table, and 100,000 table cells in
      a file.

      Divide the text with blank lines, or over several files.
      """)

  static func finding(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, what)
  }
}
