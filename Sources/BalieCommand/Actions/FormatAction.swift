import ArgumentParser
import Diagnostics
import Editing
import SiteBuild
import SiteFiles

/// Formats content files and says which.
struct FormatAction {
  let isCheck: Bool
  let showsDifference: Bool

  func run(_ request: FormatRequest) throws {
    switch try FormatRun.run(request) {
    case .failure(let name):
      throw ValidationError("‘\(name.name)’ is no file or folder of ‘\(request.content)’.")
    case .success(let outcome): try report(outcome)
    }
  }

  private func report(_ outcome: FormatOutcome) throws {
    let isWritten = !isCheck && !showsDifference
    for file in outcome.changed {
      if showsDifference {
        Console.say(LineDifference.unified(from: file.old, to: file.new, path: file.path))
      } else {
        Console.say(isWritten ? "Formatted ‘\(file.path)’." : "Would format ‘\(file.path)’.")
      }
    }
    for path in outcome.kept {
      Console.complain("‘\(path)’ stays as it is: it cannot be formatted without changing what it says.")
    }
    ReportWriter(.text).write(outcome.report)
    Console.say(summary(outcome, isWritten))
    let isUnclean = isCheck && !outcome.changed.isEmpty
    if isUnclean || !outcome.report.findings.isEmpty { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private func summary(_ outcome: FormatOutcome, _ isWritten: Bool) -> String {
    let (changed, count) = (outcome.changed.count, outcome.count)
    if changed == 0, outcome.report.findings.isEmpty { return "\(Self.files(count)) in good shape." }
    let verb = isWritten ? "formatted" : "to format"
    var text = "\(Self.files(changed)) \(verb), \(count - changed) as they were"
    if !outcome.report.findings.isEmpty { text += "; what cannot be read stays as it is" }
    return text + "."
  }

  private static func files(_ count: Int) -> String { "\(count) file\(count == 1 ? "" : "s")" }
}
