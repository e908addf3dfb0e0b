package import Diagnostics
import Syntax

/// Front matter where none belongs, or none where it must be.
package enum FrontMatterRule {
  package static let rule = Rule(
    "front-matter", .error, title: "Front matter missing or out of place",
    statement: "A page of the portal begins with front matter that gives its title; other guidance has none.",
    page: """
      Pages under `pages/` begin with front matter between two lines of three hyphens, with `title`, and where wanted
      `summary` and `slug`. The guidance of procedures and life events has none, because their titles stand in
      `procedure.yaml` and `life-event.yaml`.

      Wrong, in `pages/help/en.md`:

          ## By phone

      Right:

          ---
          title: Help and contact
          summary: How to reach us.
          ---

          ## By phone
      """)

  /// Whether a finding of a page says that its front matter is there and cannot be read.
  static func isAboutKeys(_ finding: Diagnostic) -> Bool {
    finding.rule == FrontMatterKindRule.rule || finding.rule.code.hasPrefix("yaml-")
  }

  static func missing(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The page does not begin with its title between two lines of ‘---’")
  }

  static func unwanted(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "This guidance may not have front matter; titles stand in the YAML file beside it")
  }
}
