package import Diagnostics

/// Front matter that begins with a line --- ends with another.
package enum FrontMatterUnclosedRule {
  package static let rule = Rule(
    "front-matter-unclosed", .error,
    title: "Front matter without end",
    statement: "Front matter that begins with a line --- ends with another.",
    page: """
      The keys at the start of a page stand between two lines `---`. Without the second, the whole page would be read as keys.

      ```markdown
      ---
      title: Help
      ---
      Call 1022.
      ```
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "This front matter has no closing line ‘---’")
  }
}
