import ArgumentParser
import CatalogueLoading
import Search

struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract:
      "Prints a reference in Markdown, the manual page, or the table of folding as the script of the pages.")

  enum Manual: String, ExpressibleByArgument, CaseIterable {
    case content, findings, folding, manual
  }

  @Argument(help: ArgumentHelp("The manual.", valueName: "name"))
  var manual: Manual

  func run() throws {
    switch manual {
    case .content: Console.say(ContentReference.text)
    case .findings: Console.say(RuleManual.text)
    case .folding: Console.say(Folding.script())
    case .manual: Console.say(ManualPage(try .ofProgram()).text)
    }
  }
}
