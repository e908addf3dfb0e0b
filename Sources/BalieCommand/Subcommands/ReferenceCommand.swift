import ArgumentParser
import CatalogueLoading
import Search

struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Prints a reference manual in Markdown, or the table of folding as the script of the pages.")

  enum Manual: String, ExpressibleByArgument, CaseIterable {
    case content, findings, folding
  }

  @Argument(help: ArgumentHelp("The manual.", valueName: "name"))
  var manual: Manual

  func run() {
    switch manual {
    case .content: Console.say(ContentReference.text)
    case .findings: Console.say(RuleManual.text)
    case .folding: Console.say(Folding.script())
    }
  }
}
