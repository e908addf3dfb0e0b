import ArgumentParser
import Diagnostics
import Editing
import SiteBuild
import SiteFiles

/// Renames something and says what that changed.
struct RenameAction {
  func run(_ request: RenameRequest) throws {
    switch try RenameRun.run(request) {
    case .failure(let refusal): throw error(for: refusal)
    case .success(let outcome): report(outcome, request)
    }
  }

  private func report(_ outcome: RenameOutcome, _ request: RenameRequest) {
    guard !outcome.changes.isEmpty || outcome.move != nil else {
      return Console.say("‘\(request.name)’ has this name already.")
    }
    for change in outcome.changes {
      Console.say("\(change.path):\(change.line)  \(ChangeText.sentence(change))")
    }
    if let (old, new) = outcome.move { Console.say("\(old)  →  \(new)") }
    let files = Set(outcome.changes.map(\.path)).count
    let places = outcome.changes.count
    let verb = request.isDryRun ? "Would rename" : "Renamed"
    Console.say(
      "\(verb) the \(outcome.symbol.kindName) ‘\(request.name)’ to ‘\(request.newName)’: "
        + "\(places) place\(places == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s").")
    if case .local(.question, _, _) = outcome.symbol {
      Console.say(
        "The addresses of the questionnaire “My case” that hold the question’s name change with it.")
    }
  }

  private func error(for refusal: RenameRefusal) -> any Error {
    switch refusal {
    case .absent(let absence): ValidationError(Self.sentence(absence))
    case .fixed(let symbol):
      ValidationError("‘\(symbol.name)’ is a word of the format and cannot be renamed.")
    case .name(let fault, _):
      ValidationError(fault.sentence + (fault.suggestion.map { " Did you mean ‘\($0)’?" } ?? ""))
    case .harm(let report): harmed(report)
    }
  }

  private func harmed(_ report: Report) -> any Error {
    ReportWriter(.text).write(report)
    Console.complain(
      "nothing was renamed: the catalogue would have the errors above, which it does not have now.")
    return ExitCode(Balie.Ending.findings.rawValue)
  }

  private static func sentence(_ absence: NamedSymbol.Absence) -> String {
    switch absence {
    case .unknown(let name, let suggestion):
      "Nothing is called ‘\(name)’." + (suggestion.map { " Did you mean ‘\($0)’?" } ?? "")
    case .unknownKind(let kind, let suggestion):
      "‘\(kind)’ is no kind of thing; there are \(NamedSymbol.kinds.joined(separator: ", "))."
        + (suggestion.map { " Did you mean ‘\($0)’?" } ?? "")
    case .ambiguous(let name, let symbols):
      "Several things are called ‘\(name)’; say which: "
        + Set(symbols.map(NamedSymbol.word)).sorted().map { "balie rename \($0) \(name) …" }
        .joined(separator: " or ")
    }
  }
}

/// Changes of texts in words.
enum ChangeText {
  static func sentence(_ change: TextChange) -> String {
    if change.before.isEmpty { return "+ \(shown(change.after))" }
    if change.after.isEmpty { return "- \(shown(change.before))" }
    return "\(shown(change.before))  →  \(shown(change.after))"
  }

  /// On one line of ordinary length.
  private static func shown(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 100 ? line.prefix(100) + "…" : line
  }
}
