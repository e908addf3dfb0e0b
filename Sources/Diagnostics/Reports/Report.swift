/// How findings are written out.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people at a terminal: the line of the source with the place underlined.
  case text
  /// For programs: a versioned document of Balie’s own.
  case json
  /// For GitHub Actions: annotations on the lines of a pull request.
  case github
  /// For code scanning: SARIF 2.1.0 (OASIS).
  case sarif
  /// For merge requests of GitLab: a code quality report.
  case gitlab
  /// For test reports of CI systems: JUnit’s XML.
  case junit

  /// All names in a sentence: “text, json … or junit”.
  package static var choices: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

/// The findings of a run with all that is needed to write them out.
package struct Report: Sendable {
  package let findings: [Diagnostic]
  package let map: SourceMap
  /// Whether warnings count as errors.
  package let isStrict: Bool
  /// The version of Balie, for formats that name their maker.
  package let version: String

  package init(findings: [Diagnostic], map: SourceMap, isStrict: Bool = false, version: String) {
    (self.findings, self.map, self.isStrict, self.version) = (findings, map, isStrict, version)
  }

  package var errorCount: Int { findings.count { level(of: $0) == .error } }
  package var warningCount: Int { findings.count - errorCount }

  /// Whether the run fails.
  package var hasFailed: Bool { errorCount > 0 }

  /// The severity as it counts in this run.
  func level(of finding: Diagnostic) -> Severity { isStrict ? .error : finding.severity }

  /// The report as text, ending with a line break unless it is empty.
  package func written(as format: ReportFormat) -> String {
    switch format {
    case .text: TextReport(self).text
    case .json: JSONReport(self).text
    case .github: GitHubReport(self).text
    case .sarif: SARIFReport(self).text
    case .gitlab: GitLabReport(self).text
    case .junit: JUnitReport(self).text
    }
  }
}
