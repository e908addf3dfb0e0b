package import Diagnostics

/// A kind of page for which the theme has no template.
package enum MissingTemplateRule {
  package static let rule = Rule(
    "missing-template", .error, title: "Missing template",
    statement: "A theme has a template for every kind of page, in `pages/<kind>.html`.",
    page: """
      Without its template a kind of page cannot be written at all, and links to it would lead nowhere. A portal
      that replaces single templates keeps the others of the default theme; one that gives a whole theme has to
      give all of them.

      Breaks the rule: a theme folder with `pages/procedure.html` alone.

      Mended: copy the templates that are missing from the default theme and change what you need.
      """)

  static func finding(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(name).html’ is missing in the theme")
  }
}
