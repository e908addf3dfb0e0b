package import Diagnostics

/// Every link has text.
package enum LinkWithoutTextRule {
  package static let rule = Rule(
    "link-without-text", .error,
    title: "Link without text",
    statement: "Every link has text.",
    page: """
      A link without text cannot be seen, and screen readers read its address aloud (WCAG 2.2, success criterion 2.4.4).

      This breaks the rule: `[](procedure:birth)`. Say where it leads: `[Register a birth](procedure:birth)`.
      """)

  static func finding(_ destination: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The link to ‘\(destination)’ has no text")
  }
}
