package import Diagnostics

/// A value is written where it is used: no anchors (&name), aliases (*name) or merge keys (<<).
package enum YAMLAliasRule {
  package static let rule = Rule(
    "yaml-alias", .error,
    title: "Anchor or alias",
    statement: "A value is written where it is used: no anchors (&name), aliases (*name) or merge keys (<<).",
    page: """
      Anchors and aliases copy values behind the reader's back: who changes one place changes others, and the line of a
      finding is no longer the line of the mistake.

      This breaks the rule:

      ```yaml
      title: &t Birth certificate
      summary: *t
      ```

      Write it out:

      ```yaml
      title: Birth certificate
      summary: Birth certificate
      ```

      Text that begins with `*` or `&` needs quotes: `"*bold*"`.
      """)

  /// An anchor or alias as written, with its `&` or `*`.
  static func finding(_ written: String, at span: SourceSpan) -> Diagnostic {
    let kind = written.hasPrefix("&") ? "anchor" : "alias"
    return Diagnostic(
      rule, at: span, "‘\(written)’ is an \(kind): write the value out, or put text in quotes")
  }

  static func mergeFinding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘<<’ merges another mapping: write its keys out")
  }
}
