/// Findings as GitHub workflow commands: `::error file=…,line=…,col=…::message`.
///
/// Escaping follows the runner’s toolkit: `%`, carriage return and line feed everywhere, `:` and `,` in properties.
struct GitHubReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var places = PlaceFinder(report.map)
    return report.findings.map { line(for: $0, places.place(of: $0.span)) }.joined()
  }

  private func line(for finding: Diagnostic, _ place: PlaceFinder.Place) -> String {
    var properties = [
      ("file", place.path), ("line", String(place.start.line)), ("endLine", String(place.end.line)),
      ("col", String(place.start.column)),
    ]
    if place.start.line == place.end.line { properties.append(("endColumn", String(place.end.column))) }
    properties.append(("title", "\(finding.rule.title) [\(finding.rule.code)]"))
    let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    let mend = finding.fix.map { " Did you mean ‘\($0.replacement)’?" } ?? ""
    let message = "\(finding.message).\(mend) \(finding.rule.statement)"
    return "::\(report.level(of: finding).rawValue) \(list)::\(Self.data(message))\n"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
