package import Diagnostics

/// A file that is no procedure of the national portal.
package enum ImportPortalShapeRule {
  package static let rule = Rule(
    "import-portal-shape", .error, title: "Not a procedure of the national portal",
    statement:
      "A file of the national portal is a record of texts with a code, a title and the text of the page.",
    page: """
      The text of the page (`raw_text`) has everything, and is cut into parts by its headings. Where it is missing or is no
      such page, the other keys are used, which are often cut short; a file without a code or a title is left out.

      Wrong:

          { "ma_thu_tuc": 1001193, "ten_thu_tuc": ["Register"] }

      Right:

          { "ma_thu_tuc": "1.001193", "ten_thu_tuc": "Register a birth", "raw_text": "…" }
      """)

  static func notARecord(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: first(span), "The file is no record in braces")
  }

  static func wrongType(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(key.prefix(40))’ is no text and is left out")
  }

  static func noPage(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: first(span), "‘raw_text’ is missing: the other keys are used, which may be cut short")
  }

  static func unknownPage(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span.part(at: 0, length: 60),
      "‘raw_text’ has not the headings of the portal’s page: the other keys are used, which may be cut short")
  }

  static func noCode(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span.part(at: 0, length: 60), "The procedure has no code or no title, and is left out")
  }

  static func twice(_ code: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: first(span), "Another file has the procedure \(code) already: this one is left out")
  }

  private static func first(_ span: SourceSpan) -> SourceSpan { span.part(at: 0, length: 1) }
}
