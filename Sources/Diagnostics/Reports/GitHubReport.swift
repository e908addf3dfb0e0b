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

  private static func data(_ text: String) -> String { escaped(text, "%\r\n") }

  private static func property(_ text: String) -> String { escaped(text, "%\r\n:,") }

  /// By scalars: as a character, a carriage return with its line feed is neither of them.
  private static func escaped(_ text: String, _ special: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if special.unicodeScalars.contains(scalar) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        escaped += (hex.utf8.count == 1 ? "%0" : "%") + hex
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
