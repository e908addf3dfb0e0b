package import Diagnostics

/// A folder without the file that makes it something.
package enum MissingFileRule {
  package static let rule = Rule(
    "missing-file", .error, title: "File missing",
    statement:
      "A catalogue has a portal.yaml, a folder in procedures/ has a procedure.yaml, and one in life-events/ a life-event.yaml.",
    page: """
      A folder without its main file would be passed over with all that is in it, without a word.

      Wrong:

          procedures/register-a-birth/
            vi.md  en.md  nl.md

      Right:

          procedures/register-a-birth/
            procedure.yaml
            vi.md  en.md  nl.md
            forms/birth-declaration.yaml

      Add the file that is missing, or remove the folder.
      """)

  static func finding(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The file ‘\(name)’ is missing")
  }
}
