package import Diagnostics

/// A line has at most 20,000 bytes.
package enum LineTooLongRule {
  package static let rule = Rule(
    "line-too-long", .error,
    title: "Line too long",
    statement: "A line has at most 20,000 bytes.",
    page: """
      A line of more than 20,000 bytes is no text that people wrote: often a picture pasted as letters, or an export without
      line breaks.

      Break the text into paragraphs with a blank line between; store pictures as files.
      """)

  static func finding(at span: SourceSpan) -> Diagnostic {
    let length = Int(span.end - span.start)
    return Diagnostic(
      rule, at: span, "A line of \(length) bytes, more than the \(SourceText.lineLimit) allowed")
  }
}
