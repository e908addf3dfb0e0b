package import Diagnostics

/// Front matter where none belongs, or none where it must be.
package enum FrontMatterRule {
  package static let rule = Rule(
    "front-matter", .error, title: "Front matter",
    statement: "A page of the portal begins with front matter that gives its title; other guidance has none.",
    page: """
      Pages under `pages/` begin with front matter between two lines of three hyphens, with `title`, and where wanted
      `summary` and `slug`. The guidance of procedures and life events has none, because their titles stand in YAML.

          ---
          title: Help and contact
          summary: How to reach us.
          ---

          ## By phone
      """)

  static func missing(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The page has no front matter with its title")
  }

  static func unwanted(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Guidance of a procedure or life event has no front matter; its title stands in YAML")
  }
}
