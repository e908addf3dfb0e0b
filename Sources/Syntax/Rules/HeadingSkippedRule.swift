package import Diagnostics

/// Headings begin at level 2 and go down one level at a time.
package enum HeadingSkippedRule {
  package static let rule = Rule(
    "heading-skipped", .error,
    title: "Heading level skipped",
    statement: "Headings begin at level 2 and go down one level at a time.",
    page: """
      Screen readers offer the headings as a table of contents; a level left out looks like a part gone missing
      (WCAG 2.2, success criterion 1.3.1).

      This breaks the rule:

      ```markdown
      ## Before you apply
      #### Photographs
      ```

      Write `### Photographs`.
      """)

  static func finding(level: Int, after previous: Int, at span: SourceSpan) -> Diagnostic {
    let place = previous == 1 ? "at the start" : "after level \(previous)"
    let message = "A heading of level \(level) \(place): level \(previous + 1) comes first"
    let marks = String(repeating: "#", count: previous + 1)
    return Diagnostic(
      rule, at: span, message, fix: Fix(span: span.part(at: 0, length: level), replacement: marks))
  }
}
