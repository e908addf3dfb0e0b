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
        <testsuite name="\(Self.escaped(path))" tests="\(findings.count)" failures="\(failures)">
      \(cases.joined(separator: "\n"))
        </testsuite>
      """
  }

  private func testCase(for finding: Diagnostic, _ path: String, _ place: PlaceFinder.Place) -> String {
    let position = "\(place.start.line):\(place.start.column)"
    let level = report.level(of: finding)
    let mend = finding.fix.map { "\nDid you mean ‘\($0.replacement)’?" } ?? ""
    let words = Self.escaped(
      "\(path):\(position): \(finding.message) [\(finding.rule.code)]\(mend)\n\(finding.rule.statement)")
    let result =
      level == .error
      ? "<failure message=\"\(Self.escaped(finding.message))\" type=\"\(finding.rule.code)\">\(words)</failure>"
      : "<system-out>\(words)</system-out>"
    return """
          <testcase classname="\(finding.rule.code)" name="\(Self.escaped(finding.rule.title)) (\(position))" \
      file="\(Self.escaped(path))" line="\(place.start.line)">
            \(result)
          </testcase>
      """
  }

  /// Text for where it stands in XML 1.0; characters that it does not allow are shown as `�`.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}
