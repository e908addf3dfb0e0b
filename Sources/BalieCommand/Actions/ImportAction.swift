import ArgumentParser
import Diagnostics
import Importing
import SiteBuild

/// Imports files and reports.
struct ImportAction {
  let format: ReportFormat

  func run(_ request: ImportRequest) throws {
    try tell(Pipeline.importForms(request), output: request.output)
  }

  func run(_ request: TableImportRequest) throws {
    try tell(Pipeline.importTables(request), output: request.output)
  }

  private func tell(_ outcome: ImportOutcome, output: String?) throws {
    if output == nil, format == .text { printForms(outcome) }
    let report = outcome.report.written(as: format)
    if output == nil, format == .text {
      // What was printed are the forms, for another program to take.
      if !report.isEmpty { Console.complain(report, prefixed: false) }
    } else {
      ReportWriter(format).write(outcome.report)
    }
    if let written = outcome.written, let output, format == .text {
      let files = CountText.of(written, "file")
      Console.say("Wrote ‘\(output)’: \(files) new or changed, \(outcome.unchanged) unchanged.")
    }
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private func printForms(_ outcome: ImportOutcome) {
    for file in outcome.files where file.kind == .made && file.path.hasPrefix("procedures/") {
      Console.say("# \(file.path)\n\(file.text)")
    }
  }
}
