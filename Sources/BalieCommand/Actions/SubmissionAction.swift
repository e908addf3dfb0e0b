import CatalogueModel
import ArgumentParser
import Diagnostics
import SiteBuild

/// Checks answers and reports.
struct SubmissionAction {
  let format: SubmissionCheckCommand.Format

  func run(_ request: SubmissionRequest) throws {
    switch try SubmissionCheck.run(request) {
    case .success(let outcome): try report(outcome)
    case .failure(let refusal): throw try error(for: refusal)
    }
  }

  private func report(_ outcome: SubmissionOutcome) throws {
    if let format = ReportFormat(rawValue: format.rawValue) {
      ReportWriter(format).write(outcome.report)
      if outcome.report.findings.isEmpty, format == .text { Console.say("No findings.") }
    } else {
      let lines = outcome.instances.map(Self.line)
      if !lines.isEmpty { Console.say(lines.joined(separator: "\n")) }
    }
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private static func line(_ instance: SubmissionOutcome.Instance) -> String {
    let faults = instance.faults.map { #"{"path":\#(quoted($0.path)),"code":\#(quoted($0.code))}"# }
    return #"{"file":\#(quoted(instance.file)),"index":\#(instance.index),"#
      + #""valid":\#(faults.isEmpty),"faults":[\#(faults.joined(separator: ","))]}"#
  }

  private static func quoted(_ text: String) -> String { JSONDocument.string(text).written() }

  private func error(for refusal: SubmissionRefusal) throws -> any Error {
    switch refusal {
    case .catalogue(let report):
      ReportWriter(ReportFormat(rawValue: format.rawValue) ?? .text).write(report)
      return ExitCode(Balie.Ending.findings.rawValue)
    case .unknownForm(let name, let suggestion):
      let hint = suggestion.map { " Did you mean ‘\($0)’?" } ?? ""
      return ValidationError("The catalogue has no form ‘\(name)’; forms are called procedure/form.\(hint)")
    case .unknownLanguage(let tag, let known):
      let tags = known.map(\.tag).joined(separator: ", ")
      return ValidationError("The portal does not speak ‘\(tag)’; it speaks \(tags).")
    }
  }
}
