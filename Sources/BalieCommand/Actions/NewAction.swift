import ArgumentParser
import Authoring
import Diagnostics
import SiteBuild

/// Adds something new to a catalogue.
struct NewAction {
  let kind: DraftKind
  let statements: [Interview.Statement]

  func run(_ request: BuildRequest) throws {
    let addition = try ContentAddition(request)
    guard let content = addition.content else {
      ReportWriter(.text).write(addition.report)
      Console.complain("nothing was written: ‘\(request.content)/portal.yaml’ has to be mended first.")
      throw ExitCode(Balie.Ending.findings.rawValue)
    }
    var interview = NewContent.interview(kind, in: content)
    try interview.conduct(statements, command: "balie new \(kind.rawValue)")
    let draft = NewContent.draft(kind, interview.answers, in: content)
    try tell(addition.write(draft), draft, request.content)
  }

  private func tell(_ outcome: ContentAddition.Outcome, _ draft: Draft, _ root: String) throws {
    if outcome.written.isEmpty {
      ReportWriter(.text).write(outcome.report)
      Console.complain("nothing was written, because the catalogue would not be right with it.")
      throw ExitCode(Balie.Ending.findings.rawValue)
    }
    for path in outcome.written { Console.say("Wrote ‘\(root)/\(path)’.") }
    for path in outcome.changed { Console.say("Changed ‘\(root)/\(path)’.") }
    Console.say("Next:")
    for sentence in draft.next { Console.say("- \(sentence)") }
    if outcome.report.findings.isEmpty { return }
    Console.say("What ‘balie check’ will say until then:")
    for finding in outcome.report.findings { Console.say("- \(finding.message) [\(finding.rule.code)]") }
  }
}

extension Interview {
  /// Takes what flags say, and asks for the rest where somebody is there to answer. Nobody is asked where flags say all
  /// that has to be known.
  mutating func conduct(_ statements: [Statement], command: String) throws {
    let refusals = take(statements)
    guard refusals.isEmpty else {
      throw ValidationError(refusals.map(Sentence.ended).joined(separator: "\n"))
    }
    var settled = self
    let missing = settled.settle()
    if missing.isEmpty {
      self = settled
    } else if let terminal = Terminal() {
      guard terminal.conduct(&self) else {
        Console.complain("\nbalie: nothing was written.", prefixed: false)
        throw ExitCode(Balie.Ending.wrongUse.rawValue)
      }
      _ = settle()
    } else {
      let flags = missing.map(\.flag).joined(separator: ", ")
      throw ValidationError("\(command) needs \(flags). On a terminal it asks for what is missing.")
    }
  }
}
