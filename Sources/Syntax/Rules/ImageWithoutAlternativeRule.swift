package import Diagnostics

/// Every image has alternative text.
package enum ImageWithoutAlternativeRule {
  package static let rule = Rule(
    "image-without-alternative", .error,
    title: "Image without alternative text",
    statement: "Every image has alternative text.",
    page: """
      People who cannot see the image hear its alternative text instead (WCAG 2.2, success criterion 1.1.1). An image that
      says nothing does not belong in guidance.

      This breaks the rule: `![](stamp.png)`. Say what the image shows: `![The red stamp at the lower left](stamp.png)`.
      """)

  static func finding(_ source: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The image ‘\(source)’ has no alternative text")
  }
}
