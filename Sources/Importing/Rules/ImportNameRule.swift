package import Diagnostics

/// A name that the file does not define.
package enum ImportNameRule {
  package static let rule = Rule(
    "import-unknown-name", .error, title: "Name that the form runner’s file does not define",
    statement: "Links, conditions, lists, fields and options are named as the file defines them.",
    page: """
      A form runner looks up pages by their paths, and lists, conditions and fields by their names. What is named but not
      defined never happens there: a link leads nowhere, a comparison never holds.

      Wrong:

          "next": [ { "path": "/adress" } ]

      Right:

          "next": [ { "path": "/address" } ]
      """)

  /// - Parameter kind: what it names: “page”, “condition”.
  static func finding(
    _ kind: String, _ name: String, at span: SourceSpan, among names: some Sequence<String>
  ) -> Diagnostic {
    let fix = Spelling.suggestion(for: name, among: names).map { Fix(span: span, replacement: $0) }
    return Diagnostic(rule, at: span, "No \(kind) of the form is called ‘\(name.prefix(80))’", fix: fix)
  }
}
