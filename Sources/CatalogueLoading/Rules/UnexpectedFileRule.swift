package import Diagnostics

/// A file that belongs to nothing.
package enum UnexpectedFileRule {
  package static let rule = Rule(
    "unexpected-file", .warning, title: "File is not part of the catalogue",
    statement: "Every file of the content folder has a place in the format; others are not read.",
    page: """
      A misspelt name (`procedure.yml`, `law/decree.yaml.txt`) would silently leave something out. Pictures stand beside the
      guidance that shows them. Files and folders whose names begin with a dot, and README.md at the top, are passed over.

      Wrong:

          procedures/register-a-birth/procedure.yml

      Right:

          procedures/register-a-birth/procedure.yaml
      """)

  static func finding(_ path: String, at span: SourceSpan, fix: String?) -> Diagnostic {
    let hint = fix.map { "; is it meant to be ‘\($0)’?" } ?? ""
    return Diagnostic(rule, at: span, "‘\(path)’ is not part of the catalogue and is not read\(hint)")
  }
}
