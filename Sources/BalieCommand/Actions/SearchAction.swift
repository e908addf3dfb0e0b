import CatalogueModel
import ArgumentParser
import Diagnostics
import SiteBuild

/// Searches and tells what was found, and why.
struct SearchAction {
  func find(_ request: SearchRequest) throws {
    switch try SearchRun.find(request) {
    case .success(let outcome): Console.say(Self.text(outcome, request))
    case .failure(let refusal): throw error(for: refusal)
    }
  }

  /// Prints the compounds as `content/search/<language>.yaml` has them.
  func printCompounds(_ request: SearchRequest) throws {
    switch try SearchRun.compounds(request) {
    case .success(let compounds):
      guard !compounds.isEmpty else { return Console.say("# No word is taken apart in this language.") }
      let lines = compounds.map { "  \($0.word): [\($0.parts.joined(separator: ", "))]" }
      Console.say("compounds:\n" + lines.joined(separator: "\n"))
    case .failure(let refusal): throw error(for: refusal)
    }
  }

  private static func text(_ outcome: SearchOutcome, _ request: SearchRequest) -> String {
    var lines = outcome.words.map(line)
    if !outcome.nearest.isEmpty { lines.append("Nearest: \(outcome.nearest.joined(separator: ", "))") }
    let how =
      outcome.usedTexts ? "with full text" : request.isFull ? "full text not needed" : "without full text"
    let procedures = CountText.of(outcome.totals.procedures, "procedure")
    lines.append(
      "\(procedures) and \(CountText.of(outcome.totals.others, "other page")) of \(outcome.documents) in "
        + "‘\(outcome.language)’, \(how); \(CountText.of(outcome.fetched.files, "file")) of the index, "
        + "\(outcome.fetched.bytes) bytes before compression")
    for (number, hit) in outcome.hits.enumerated() {
      lines += ["", "\(number + 1). \(hit.title) (\(hit.kind))", "   \(hit.path)"]
      lines.append(
        "   \(hit.matched) of \(outcome.words.count) words, coverage \(hit.coverage), score \(hit.score)")
      lines += hit.places.map { "   \($0.field): \($0.words.joined(separator: ", "))" }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ word: SearchOutcome.Word) -> String {
    if word.matchedAs.isEmpty { return "\(word.text): found nowhere" }
    let meant = word.correction.map { ", probably \($0)" } ?? ""
    let more = word.matchedAs.count > 12 ? " and \(word.matchedAs.count - 12) more" : ""
    return "\(word.text): taken for \(word.matchedAs.prefix(12).joined(separator: ", "))\(more)\(meant)"
  }

  private func error(for refusal: SearchRefusal) -> any Error {
    switch refusal {
    case .catalogue(let report):
      ReportWriter(.text).write(report)
      return ExitCode(Balie.Ending.findings.rawValue)
    case .unknownLanguage(let tag, let known):
      let tags = known.map(\.tag).joined(separator: ", ")
      return ValidationError("The portal does not speak ‘\(tag)’; it speaks \(tags).")
    }
  }
}
