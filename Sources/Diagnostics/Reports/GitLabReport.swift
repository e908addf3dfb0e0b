/// Findings as a code quality report of GitLab: the part of the Code Climate format that it reads
/// (<https://docs.gitlab.com/ci/testing/code_quality/>).
struct GitLabReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var places = PlaceFinder(report.map)
    var fingerprints = Fingerprints(report.map)
    let entries = report.findings.map { entry(for: $0, fingerprints.next(for: $0), &places) }
    return JSONDocument.array(entries).written() + "\n"
  }

  private func entry(
    for finding: Diagnostic, _ fingerprint: String, _ places: inout PlaceFinder
  ) -> JSONDocument {
    let place = places.place(of: finding.span)
    let mend = finding.fix.map { ". Did you mean ‘\($0.replacement)’?" } ?? ""
    return .object([
      ("description", .string(finding.message + mend)), ("check_name", .string(finding.rule.code)),
      ("fingerprint", .string(fingerprint)), ("severity", .string(severity(of: finding))),
      (
        "location",
        .object([
          ("path", .string(place.path)),
          (
            "lines",
            .object([("begin", .integer(place.start.line)), ("end", .integer(place.end.line))])
          ),
        ])
      ),
    ])
  }

  private func severity(of finding: Diagnostic) -> String {
    switch report.level(of: finding) {
    case .error: "critical"
    case .warning: "minor"
    }
  }
}
