import ArgumentParser
import Diagnostics

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Prints the page of a rule.",
    discussion: "Without a code, lists all rules.")

  @Argument(
    help: ArgumentHelp("The code of a finding, such as unknown-key.", valueName: "code"),
    completion: .list(RuleManual.rules.map(\.code)))
  var code: String?

  func run() throws {
    guard let code else { return Console.say(RuleManual.list) }
    guard let rule = RuleManual.rule(code) else { throw ValidationError(RuleManual.unknown(code)) }
    Console.say(RuleManual.page(of: rule))
  }
}
