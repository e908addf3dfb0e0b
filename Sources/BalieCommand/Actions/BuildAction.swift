import ArgumentParser
import Diagnostics
import SiteBuild
import SiteFiles

/// Builds a site and reports.
struct BuildAction {
  let format: ReportFormat

  func run(_ request: BuildRequest) throws {
    let outcome = try Pipeline.build(request)
    // Freeing a large catalogue piece by piece takes a twentieth of a build; the system takes it back all at once.
    KeptUntilExit.keep(outcome)
    ReportWriter(format).write(outcome.report)
    if let reason = outcome.reason, let page = request.explained {
      Console.say("‘\(page)’ \(reason.sentence)")
    }
    if let summary = outcome.summary, format == .text {
      Console.say(Self.sentence(summary, output: request.output))
    } else if outcome.summary == nil, format == .text {
      Console.complain("nothing was written; the site in ‘\(request.output)’ is as it was.")
    }
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private static func sentence(_ summary: OutputSummary, output: String) -> String {
    "Wrote ‘\(output)’: \(summary.written) files new or changed, \(summary.unchanged) unchanged, "
      + "\(summary.removed) removed."
  }
}

/// Keeps a value for as long as the program runs.
private final class KeptUntilExit<Value> {
  private let value: Value

  private init(_ value: Value) { self.value = value }

  static func keep(_ value: Value) { _ = Unmanaged.passRetained(KeptUntilExit(value)) }
}

/// Checks a catalogue and reports.
struct CheckAction {
  let format: ReportFormat

  func run(_ request: BuildRequest) throws {
    let report = try Pipeline.check(request)
    ReportWriter(format).write(report)
    if report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
    if report.findings.isEmpty, format == .text { Console.say("No findings.") }
  }
}

/// Writes reports to standard output.
struct ReportWriter {
  private let format: ReportFormat

  init(_ format: ReportFormat) { self.format = format }

  func write(_ report: Report) {
    let text = report.written(as: format)
    if !text.isEmpty { Console.say(text) }
  }
}
