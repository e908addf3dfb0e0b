package import Diagnostics

/// A procedure without guidance in a language.
package enum MissingGuidanceRule {
  package static let rule = Rule(
    "missing-guidance", .warning, title: "Guidance missing",
    statement:
      "A procedure has a guidance file in each language of the portal; a page has one in the source language at least.",
    page: """
      Guidance stands beside `procedure.yaml`, one Markdown file per language: `vi.md`, `en.md`, `nl.md`. Where one is
      missing, citizens see the guidance of the source language with a notice.

      Incomplete:

          procedures/register-a-birth/
            procedure.yaml  vi.md

      Complete:

          procedures/register-a-birth/
            procedure.yaml  vi.md  en.md  nl.md
      """)

  static func empty(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(name)’ says nothing; write the guidance, or delete the file")
  }

  static func finding(_ names: [String], at span: SourceSpan) -> Diagnostic {
    let files = names.map { "‘\($0)’" }.joined(separator: ", ")
    return Diagnostic(rule, at: span, "\(files) \(names.count == 1 ? "is" : "are") missing beside this file")
  }
}
