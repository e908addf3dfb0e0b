package import Diagnostics

/// Every heading has text.
package enum HeadingEmptyRule {
  package static let rule = Rule(
    "heading-empty", .error,
    title: "Empty heading",
    statement: "Every heading has text.",
    page: """
      An empty heading is an empty line in the table of contents that screen readers offer.

      Write its text, or delete the line.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A heading without text")
  }
}
