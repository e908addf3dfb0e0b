package import Diagnostics

/// Headings in text begin at level 2, because the page's title is the only heading of level 1.
package enum HeadingLevelOneRule {
  package static let rule = Rule(
    "heading-level-one", .error,
    title: "Heading of level 1",
    statement: "Headings in text begin at level 2, because the page's title is the only heading of level 1.",
    page: """
      The title of the page stands above the text as its one heading of level 1. A second one in the text makes two titles.

      Write `## Before you apply`, not `# Before you apply`.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A heading of level 1: begin with ‘##’")
  }
}
