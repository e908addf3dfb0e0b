/// Findings as a document of Balie’s own, described in `docs/findings-format.md`.
///
/// `version` counts up when a key changes its meaning or goes away; keys may be added without it.
struct JSONReport {
  static let version = 1

  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var places = PlaceFinder(report.map)
    let findings = report.findings.map { finding(for: $0, &places) }
    return JSONDocument.object([
      ("version", .integer(Self.version)), ("errors", .integer(report.errorCount)),
      ("warnings", .integer(report.warningCount)), ("findings", .array(findings)),
    ]).written() + "\n"
  }

  private func finding(for finding: Diagnostic, _ places: inout PlaceFinder) -> JSONDocument {
    var notes: [JSONDocument] = []
    for note in finding.notes {
      let place = note.span.map { location(places.place(of: $0)) }
      notes.append(.object([("message", .string(note.message)), ("location", place)]))
    }
    let fix = finding.fix.map { fix in
      JSONDocument.object([
        ("replacement", .string(fix.replacement)), ("location", location(places.place(of: fix.span))),
      ])
    }
    return .object([
      ("code", .string(finding.rule.code)), ("severity", .string(report.level(of: finding).rawValue)),
      ("message", .string(finding.message)), ("rule", .string(finding.rule.statement)),
      ("location", location(places.place(of: finding.span))), ("fix", fix),
      ("notes", notes.isEmpty ? nil : .array(notes)),
    ])
  }

  private func location(_ place: PlaceFinder.Place) -> JSONDocument {
    .object([
      ("path", .string(place.path)), ("line", .integer(place.start.line)),
      ("column", .integer(place.start.column)),
      ("endLine", .integer(place.end.line)), ("endColumn", .integer(place.end.column)),
    ])
  }
}
