import CatalogueModel
import Analysis
import ArgumentParser
import Diagnostics
import SiteBuild

/// Runs over translations and reports.
struct TranslationsAction {
  let format: TranslationsCommand.Format
  let namesUnits: Bool

  func run(_ request: TranslationRequest) throws {
    switch try TranslationRun.run(request) {
    case .failure(let refusal): throw error(for: refusal)
    case .success(let outcome): try report(outcome, request.action)
    }
  }

  private func report(_ outcome: TranslationOutcome, _ action: TranslationRequest.Action) throws {
    switch action {
    case .status:
      Console.say(
        format == .json
          ? TranslationStatusText.json(outcome, namesUnits: namesUnits)
          : TranslationStatusText.text(outcome, namesUnits: namesUnits))
      return
    case .accept: Console.say("Confirmed \(Self.units(outcome.confirmed)).")
    case .export: Console.say("Exported \(Self.units(outcome.units)).")
    case .import:
      ReportWriter(format == .json ? .json : .text).write(outcome.report)
      if format == .text {
        Console.say(
          "Imported \(CountText.of(outcome.units, "new or changed translation")), "
            + "\(outcome.unchanged) unchanged; confirmed \(Self.units(outcome.confirmed)).")
      }
    }
    if format == .text, !outcome.written.isEmpty {
      let files = outcome.written
      let names = files.count > 4 ? "\(files.count) files" : files.map { "‘\($0)’" }.joined(separator: ", ")
      Console.say("Wrote \(names).")
    }
    if outcome.report.hasFailed { throw ExitCode(Balie.Ending.findings.rawValue) }
  }

  private static func units(_ count: Int) -> String { "\(count) unit\(count == 1 ? "" : "s")" }

  private func error(for refusal: TranslationRefusal) -> any Error {
    switch refusal {
    case .catalogue(let report):
      ReportWriter(format == .json ? .json : .text).write(report)
      return ExitCode(Balie.Ending.findings.rawValue)
    case .unknownLanguage(let tag, let known):
      let tags = known.map(\.tag).joined(separator: ", ")
      return ValidationError("The portal is not translated into ‘\(tag)’; it is translated into \(tags).")
    case .unknownSelection(let name, let suggestion):
      let hint = suggestion.map { " Did you mean ‘\($0)’?" } ?? ""
      return ValidationError("‘\(name)’ is no language, file, folder or unit with translations.\(hint)")
    }
  }
}
