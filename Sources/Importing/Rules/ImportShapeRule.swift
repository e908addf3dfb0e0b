package import Diagnostics

/// A file that does not have the shape of a form runner’s form.
package enum ImportShapeRule {
  package static let rule = Rule(
    "import-shape", .error, title: "Not the shape of a form runner’s file",
    statement:
      "A form runner’s file is a record of pages, lists, sections and conditions with the types it documents.",
    page: """
      What has another type than the form runner’s own reader takes, or lacks what it needs, cannot be understood. The
      rest of the file is imported without it.

      Wrong:

          { "pages": [ { "title": "Risk", "components": "none" } ] }

      Right:

          { "pages": [ { "path": "/risk", "title": "Risk", "components": [] } ] }
      """)

  static func wrongType(_ what: String, expected: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "\(what) is not \(expected)")
  }

  static func missing(_ key: String, of what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: SourceSpan(file: span.file, start: Int(span.start), end: Int(span.start) + 1),
      "‘\(key)’ of \(what) is missing")
  }

  static func size(pages: Int, components: Int, at span: SourceSpan) -> Diagnostic {
    let message =
      pages == 0
      ? "The form has no page that can be read"
      : "The form has \(pages) pages with \(components) components; at most \(RunnerForm.mostPages) with "
        + "\(RunnerForm.mostComponents) are read"
    return Diagnostic(
      rule, at: SourceSpan(file: span.file, start: Int(span.start), end: Int(span.start) + 1), message)
  }
}
