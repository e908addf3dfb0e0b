import CatalogueModel
package import Diagnostics

/// A name that cannot be an id.
package enum BadIDRule {
  package static let rule = Rule(
    "bad-id", .error, title: "Not an id",
    statement: "An id has lower-case letters a–z, digits and hyphens, begins with a letter or digit, and has at most 80 characters.",
    page: """
      Ids become parts of file names and addresses, so that nothing in them may need escaping or lead elsewhere.

      Wrong:

          topic: ../civil_status

      Right:

          topic: civil-status
      """)

  static func finding(_ name: String, at span: SourceSpan) -> Diagnostic {
    let mended = name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    let fix = EntityID(String(mended)).map { Fix(span: span, replacement: $0.text) }
    let shown = name.count > 60 ? name.prefix(60) + "…" : name[...]
    return Diagnostic(rule, at: span, "‘\(shown)’ cannot be an id", fix: fix)
  }
}
