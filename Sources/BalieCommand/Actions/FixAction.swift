import ArgumentParser
import Diagnostics
import SiteBuild
import SiteFiles

/// Mends what is beyond doubt, and says what was mended and what is left.
struct FixAction {
  func run(_ request: FixRequest) throws {
    switch try FixRun.run(request) {
    case .failure(.unknownPath(let name)):
      throw ValidationError("‘\(name.name)’ is no file or folder of ‘\(request.build.content)’.")
    case .failure(.unknownCode(let code, let suggestion)):
      let hint = suggestion.map { " Did you mean ‘\($0)’?" } ?? ""
      throw ValidationError("No rule has the code ‘\(code)’.\(hint)")
    case .success(let outcome): try report(outcome, isDryRun: request.isDryRun)
    }
  }

  private func report(_ outcome: FixOutcome, isDryRun: Bool) throws {
    for mend in outcome.mends {
      let change = mend.change
      Console.say("\(change.path):\(change.line)  \(ChangeText.sentence(change))  [\(mend.code)]")
    }
    for path in outcome.takenBack {
      Console.complain("what could be mended in ‘\(path)’ leads to new errors and was left for a person.")
    }
    let left = outcome.report.findings.count
    if left > 0 { ReportWriter(.text).write(outcome.report) }
    let count = outcome.mends.count
    let files = Set(outcome.mends.map(\.change.path)).count
    let places = "\(count) place\(count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")"
    let mended = count == 0 ? "Nothing to mend" : "\(isDryRun ? "Would mend" : "Mended") \(places)"
    Console.say(left == 0 ? "\(mended); no findings are left." : "\(mended); \(left) left for a person.")
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }
}
