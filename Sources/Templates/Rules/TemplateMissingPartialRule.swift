package import Diagnostics

/// A template may include only templates that exist.
package enum TemplateMissingPartialRule {
  package static let rule = Rule(
    "template-missing-partial", .error,
    title: "Template that does not exist",
    statement: "{{>name}} and {{<name}} name a template of the site or of Balie.",
    page: """
      A template is included by its name, which is its path in the theme’s folder without `.html`. What is
      not there cannot be included, and a page without its navigation or its fees is worse than no page.

      This breaks the rule where there is `components/fees.html` but no `components/fee.html`:

      ```html
      {{>components/fee}}
      ```

      This keeps it:

      ```html
      {{>components/fees}}
      ```
      """)

  static func finding(
    _ name: String, known: some Sequence<String>, span: SourceSpan, from inclusion: Note?
  ) -> Diagnostic {
    let meant = Spelling.suggestion(for: name, among: known)
    return Diagnostic(
      rule, at: span, "Template ‘\(name)’ does not exist",
      fix: meant.map { Fix(span: span, replacement: $0) }, notes: inclusion.map { [$0] } ?? [])
  }

  static func root(_ name: String, span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Template ‘\(name)’ does not exist, and a page needs it")
  }
}
