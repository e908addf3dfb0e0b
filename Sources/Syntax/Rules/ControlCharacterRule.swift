package import Diagnostics

/// Text holds no control characters but tabs and line breaks.
package enum ControlCharacterRule {
  package static let rule = Rule(
    "control-character", .error,
    title: "Control character",
    statement: "Text holds no control characters but tabs and line breaks.",
    page: """
      Control characters are invisible, come along when text is pasted from other programs, and break pages and searches.
      They include the null character, a carriage return alone, line separators (U+2028) and a byte-order mark within the
      text.

      Delete the character; where it stood for a line break, write a line break.
      """)

  static func finding(_ code: UInt32, at span: SourceSpan) -> Diagnostic {
    let digits = String(code, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return Diagnostic(rule, at: span, "Invisible character U+\(padded)")
  }
}
