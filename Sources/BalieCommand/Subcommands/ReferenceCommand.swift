import ArgumentParser
import CatalogueLoading

struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Prints a reference manual in Markdown.")

  enum Manual: String, ExpressibleByArgument, CaseIterable {
    case content, findings
  }

  @Argument(help: ArgumentHelp("The manual.", valueName: "name"))
  var manual: Manual

  func run() {
    switch manual {
    case .content: Console.say(ContentReference.text)
    case .findings: Console.say(RuleManual.text)
    }
  }
}
