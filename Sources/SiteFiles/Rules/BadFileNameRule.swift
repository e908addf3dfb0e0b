package import Diagnostics

/// A file or folder name that cannot be shown or put into an address.
package enum BadFileNameRule {
  package static let rule = Rule(
    "bad-file-name", .error, title: "Unusable file name",
    statement: "A file name must be valid UTF-8 without control characters and backslashes.",
    page: """
      Such names cannot be shown in a message, put into an address or listed in a manifest; they usually come
      from an archive made on another system.

      Breaks the rule: `caf\\xE9.jpg`, a name in Latin-1.

      Mended: rename the file. Letters of every script are welcome in UTF-8.

          café.jpg
      """)

  static func finding(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(path)’ has a name with bytes or characters that cannot be used")
  }
}
