package import Diagnostics

/// A file holds one YAML document.
package enum YAMLDocumentsRule {
  package static let rule = Rule(
    "yaml-documents", .error,
    title: "More than one document",
    statement: "A file holds one YAML document.",
    page: """
      A line `---` within a file begins a second document, which nobody would read.

      Give each procedure, organisation or act a file of its own, and delete the line `---`.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘---’ begins a second document, which is not read")
  }
}
