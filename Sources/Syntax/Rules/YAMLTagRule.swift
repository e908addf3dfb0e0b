package import Diagnostics

/// Values carry no YAML tags (!name).
package enum YAMLTagRule {
  package static let rule = Rule(
    "yaml-tag", .error,
    title: "YAML tag",
    statement: "Values carry no YAML tags (!name).",
    page: """
      Every value is text until the key that holds it says what it means; a tag such as `!!int` has no effect.

      This breaks the rule: `title: !important Notice`. Text that begins with `!` needs quotes: `title: "!important Notice"`.
      """)

  static func finding(_ written: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(written)’ is a tag: remove it, or put text in quotes")
  }
}
