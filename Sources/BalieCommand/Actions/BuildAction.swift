import ArgumentParser
import Diagnostics
import SiteBuild
import SiteFiles

/// Builds a site and reports.
struct BuildAction {
  let format: ReportFormat
  let watch: RunWatch

  func run(_ request: BuildRequest) throws {
    let outcome = try watch.stoppable(site: request.output) { () throws(FileSystemError) in
      try Pipeline.build(request)
    }
    // Freeing a large catalogue piece by piece takes a twentieth of a build; the system takes it back all at once.
    KeptUntilExit.keep(outcome)
    ReportWriter(format).write(outcome.report)
    if let reason = outcome.reason, let page = request.explained {
      Console.say("‘\(page)’ \(reason.sentence)")
    }
    if outcome.summary == nil, format == .text {
      Console.complain("nothing was written; the site in ‘\(request.output)’ is as it was.")
    } else if let summary = outcome.summary, format == .text, !watch.isQuiet {
      Console.say(sentence(summary, outcome, output: request.output))
    }
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private func sentence(_ summary: OutputSummary, _ outcome: BuildOutcome, output: String) -> String {
    func number(_ count: Int) -> String { ProgressText.grouped(count) }
    return
      "Wrote ‘\(output)’ in \(watch.time): \(CountText.of(outcome.pages, "page")); "
      + "\(CountText.of(summary.written, "file")) new or changed, "
      + "\(number(summary.unchanged)) unchanged, \(number(summary.removed)) removed"
      + (outcome.report.findings.isEmpty ? "; no findings." : ".")
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
  let watch: RunWatch

  func run(_ request: BuildRequest) throws {
    let report = try watch.shown { () throws(FileSystemError) in try Pipeline.check(request) }
    ReportWriter(format).write(report)
    if report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
    if report.findings.isEmpty, format == .text, !watch.isQuiet { Console.say("No findings.") }
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
