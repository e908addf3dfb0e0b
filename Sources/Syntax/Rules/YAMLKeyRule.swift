package import Diagnostics

/// A key is plain text, not a list or a mapping.
package enum YAMLKeyRule {
  package static let rule = Rule(
    "yaml-key", .error,
    title: "Key that is no text",
    statement: "A key is plain text, not a list or a mapping.",
    page: """
      YAML allows a list or a mapping as a key. Usually a brace or bracket was meant as text.

      This breaks the rule: `{ fee }: 8000 VND`. Write the key as a word: `fee: 8000 VND`.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A list or mapping stands where a key is expected")
  }
}
