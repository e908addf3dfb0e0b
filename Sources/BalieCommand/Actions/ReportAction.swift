import ArgumentParser
import Diagnostics
import SiteBuild

/// Writes a report to the editors.
struct ReportAction {
  func run(_ request: ReportRequest) throws {
    switch try ReportRun.run(request) {
    case .success(let outcome):
      if let text = outcome.text { Console.say(String(decoding: text, as: UTF8.self)) }
      if !outcome.files.isEmpty { Console.say(Self.sentence(outcome.files)) }
    case .failure(let refusal): throw error(for: refusal)
    }
  }

  private static func sentence(_ files: [String]) -> String {
    files.count == 1 ? "Wrote ‘\(files[0])’." : "Wrote \(files.count) files, the first ‘\(files[0])’."
  }

  private func error(for refusal: ReportRefusal) -> any Error {
    switch refusal {
    case .catalogue(let report):
      ReportWriter(.text).write(report)
      return ExitCode(Balie.Ending.findings.rawValue)
    case .unknownLanguage(let tag, let known):
      return ValidationError(
        "The portal does not speak ‘\(tag)’; it speaks \(known.joined(separator: ", ")).")
    case .history(let path, let reason):
      return ValidationError("‘\(path)’ cannot be continued: \(reason).")
    }
  }
}
