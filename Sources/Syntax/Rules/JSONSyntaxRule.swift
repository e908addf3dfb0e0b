package import Diagnostics

/// A JSON file is one value in the notation of RFC 8259.
package enum JSONSyntaxRule {
  package static let rule = Rule(
    "json-syntax", .error,
    title: "JSON that cannot be read",
    statement: "A JSON file is one value in the notation of RFC 8259.",
    page: """
      One wrong character makes a JSON file unreadable, so that nothing of it can be used. Most often it is a comma after
      the last entry, a missing comma between two, quotes of a word processor, or a comment, which JSON does not have.

      This breaks the rule: `{ "title": "Risk", }`. Write `{ "title": "Risk" }`.
      """)

  static func finding(expected: String, isAtEnd: Bool, at span: SourceSpan) -> Diagnostic {
    let message =
      expected.hasPrefix("a value that follows")
      ? "Something follows the end of the document"
      : isAtEnd ? "The file ends where \(expected) should follow" : "Expected \(expected)"
    return Diagnostic(rule, at: span, message)
  }
}
