import Diagnostics
import SiteBuild

/// What the script in a page is told beside the page itself, as JSON.
struct NotesDocument {
  let notes: PageNotes
  let editor: EditorLink
  /// The errors and warnings of the whole catalogue; nil while nobody has looked yet.
  let counts: (errors: Int, warnings: Int)?
  /// Whether the files have changed since they were looked at.
  let isChecking: Bool

  var text: String {
    JSONDocument.object([
      ("delay", notes.delay.map { .string($0) }), ("checking", .flag(isChecking)),
      ("errors", counts.map { .integer($0.errors) }), ("warnings", counts.map { .integer($0.warnings) }),
      ("findings", .array(notes.findings.map(finding))), ("facts", .array(notes.facts.map(fact))),
    ]).written()
  }

  private func finding(_ finding: LiveFindings.Shown) -> JSONDocument {
    .object([
      ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)), ("advice", .array(finding.advice.map { .string($0) })),
      ("place", .string(finding.place)),
      ("link", .string(editor.address(of: finding.path, line: finding.line, column: finding.column))),
    ])
  }

  private func fact(_ fact: PageNotes.Fact) -> JSONDocument {
    .object([("name", .string(fact.name)), ("value", .string(fact.value)), ("open", .flag(fact.isOpen))])
  }
}

extension LiveFindings.Shown {
  /// `content/procedures/register-birth/procedure.yaml:41:13`.
  var place: String { "\(path):\(line):\(column)" }
}
