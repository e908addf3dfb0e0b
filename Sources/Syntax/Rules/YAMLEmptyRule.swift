package import Diagnostics

/// A YAML file holds at least one key and value.
package enum YAMLEmptyRule {
  package static let rule = Rule(
    "yaml-empty", .error,
    title: "Empty file",
    statement: "A YAML file holds at least one key and value.",
    page: """
      A file without content, or with nothing but comments, is unfinished or was saved by mistake.

      Write its content, or delete the file.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Nothing is written here")
  }
}
