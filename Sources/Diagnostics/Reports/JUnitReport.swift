/// Findings as JUnit’s XML, which CI systems show as tests: a suite for each file, a case for each finding. What fails
/// the run is a failure; other warnings are cases that pass and say what they found.
struct JUnitReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var text: String {
    var places = PlaceFinder(report.map)
    let files = Dictionary(grouping: report.findings, by: \.span.file).sorted { $0.key < $1.key }
    let suites = files.map { suite(of: $0.value, report.map[$0.key].path, &places) }
    // A run without a finding is a test that passed, not one that was not there.
    let body = suites.isEmpty ? [Self.clean] : suites
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="balie" tests="\(max(1, report.findings.count))" failures="\(report.errorCount)">
      \(body.joined(separator: "\n"))
      </testsuites>

      """
  }

  private static let clean = """
      <testsuite name="catalogue" tests="1" failures="0">
        <testcase classname="balie" name="no findings"/>
      </testsuite>
    """

  private func suite(of findings: [Diagnostic], _ path: String, _ places: inout PlaceFinder) -> String {
    let failures = findings.count { report.level(of: $0) == .error }
    let cases = findings.map { testCase(for: $0, path, places.place(of: $0.span)) }
    return """
        <testsuite name="\(XMLText.escaped(path))" tests="\(findings.count)" failures="\(failures)">
      \(cases.joined(separator: "\n"))
        </testsuite>
      """
  }

  private func testCase(for finding: Diagnostic, _ path: String, _ place: PlaceFinder.Place) -> String {
    let position = "\(place.start.line):\(place.start.column)"
    let level = report.level(of: finding)
    let mend = finding.fix.map { "\nDid you mean ‘\($0.replacement)’?" } ?? ""
    let words = XMLText.escaped(
      "\(path):\(position): \(finding.message) [\(finding.rule.code)]\(mend)\n\(finding.rule.statement)")
    let result =
      level == .error
      ? "<failure message=\"\(XMLText.escaped(finding.message))\" type=\"\(finding.rule.code)\">\(words)</failure>"
      : "<system-out>\(words)</system-out>"
    return """
          <testcase classname="\(finding.rule.code)" name="\(XMLText.escaped(finding.rule.title)) (\(position))" \
      file="\(XMLText.escaped(path))" line="\(place.start.line)">
            \(result)
          </testcase>
      """
  }
}
