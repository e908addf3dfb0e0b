package import Diagnostics

/// Text files are written in UTF-8.
package enum InvalidUTF8Rule {
  package static let rule = Rule(
    "invalid-utf8", .error,
    title: "Not UTF-8",
    statement: "Text files are written in UTF-8.",
    page: """
      A file saved in another encoding (such as Windows-1258 or Latin-1) shows wrong letters to citizens.

      Open the file in its old encoding and save it as UTF-8; every editor can do this under “Save with encoding”. Nothing in
      the text needs to change.
      """)

  static func finding(_ byte: UInt8, at span: SourceSpan) -> Diagnostic {
    let hex = String(byte, radix: 16, uppercase: true)
    return Diagnostic(rule, at: span, "Byte \(hex) is not UTF-8: save the file in that encoding")
  }
}
