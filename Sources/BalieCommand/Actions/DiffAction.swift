import ArgumentParser
import CatalogueModel
import Diagnostics
import SiteBuild
import SiteFiles

/// Compares two states of a catalogue and says what is different.
struct DiffAction {
  let format: DiffFormat
  let language: String?
  let isRecorded: Bool
  let tellsByExitCode: Bool

  func run(_ request: DiffRequest) throws {
    let diff: CatalogueDiff
    switch try Pipeline.diff(request) {
    case .success(let found): diff = found
    case .failure(let refusal): throw error(for: refusal)
    }
    let language = try ChangesAction.place(of: self.language, in: diff.languages)
    complain(of: diff.errors.old, in: request.old)
    complain(of: diff.errors.new, in: request.new)
    switch format {
    case .text: Console.say(diff.text(in: language))
    case .markdown: Console.say(diff.markdown(in: language))
    case .json: Console.say(diff.json)
    case .atom: Console.say(diff.atom(in: language))
    }
    if isRecorded {
      guard Installation.holds("\(request.new)/portal.yaml") else {
        throw ValidationError("--record needs a content folder as the later state; ‘\(request.new)’ is none.")
      }
      let count = try diff.record(in: request.new)
      Console.complain("\(CountText.of(count, "new entry", "new entries")) in ‘\(request.new)/changes.yaml’.")
    }
    if tellsByExitCode, !diff.changes.isEmpty { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private func complain(of errors: Int, in state: String) {
    guard errors > 0 else { return }
    Console.complain(
      "‘\(state)’ has \(CountText.of(errors, "error")); what could not be read is missing from the comparison."
    )
  }

  private func error(for refusal: DiffRefusal) -> any Error {
    switch refusal {
    case .neither(let name):
      return ValidationError("‘\(name)’ holds neither a catalogue (portal.yaml) nor a site with its facts.")
    case .unreadableFacts(let path, let version):
      return ValidationError("‘\(path)’ is not a file of facts of version \(version); build the site anew.")
    case .git(let name, .noGit):
      return ValidationError(
        "‘\(name)’ is no folder, and there is no git to ask for a revision of that name.")
    case .git(let name, .refused(let words)):
      return ValidationError("‘\(name)’ is neither a folder nor a revision that git knows (\(words)).")
    case .git(let name, .tooLarge): return ValidationError("The revision ‘\(name)’ is too large to be read.")
    case .catalogue(let report):
      ReportWriter(.text).write(report)
      return ExitCode(Balie.Ending.findings.rawValue)
    }
  }
}
