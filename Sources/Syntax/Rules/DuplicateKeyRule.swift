package import Diagnostics

/// A key stands once in its mapping.
package enum DuplicateKeyRule {
  package static let rule = Rule(
    "duplicate-key", .error,
    title: "Key written twice",
    statement: "A key stands once in its mapping.",
    page: """
      Of two values for one key only one can be published, and it is not clear which.

      This breaks the rule:

      ```yaml
      title: Birth registration
      title: Registration of births
      ```

      Keep one of the two. Until then the first is read.
      """)

  static func finding(_ key: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(key.prefix(60))’ is written twice",
      notes: [Note("It is first written here", at: first)])
  }
}
