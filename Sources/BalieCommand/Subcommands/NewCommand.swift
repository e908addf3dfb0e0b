import ArgumentParser
import Authoring
import CatalogueModel
import SiteBuild

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes something new into the catalogue.",
    discussion: """
      On a terminal it asks for what no option says; ‘?’ lists what can be chosen, and Ctrl-C writes nothing. \
      Labels are given once for each language of the portal, as --title vi=TEXT; an empty text leaves a translation \
      for later. What is written passes ‘balie check’, and nothing is written over.
      """,
    subcommands: [
      NewProcedureCommand.self, NewFormCommand.self, NewLifeEventCommand.self, NewOrganisationCommand.self,
      NewEvidenceCommand.self, NewActCommand.self, NewTopicCommand.self, NewRegisterCommand.self,
      NewPageCommand.self,
    ])
}

/// What all kinds of new things take.
struct NewOptions: ParsableArguments {
  @OptionGroup var catalogue: CatalogueOptions

  @Option(
    help: ArgumentHelp("The name of the new file or folder. (default: made from the title)", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The day whose facts are in force, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"), transform: SiteOptions.day)
  var asOf: CivilDate?
}

/// A kind of thing that can be made anew, with options of its own.
protocol NewSubcommand: ParsableCommand {
  static var kind: DraftKind { get }
  var shared: NewOptions { get }
  /// What its own options say.
  var statements: [Interview.Statement] { get }
}

extension NewSubcommand {
  static func described(_ abstract: String) -> CommandConfiguration {
    CommandConfiguration(commandName: kind.rawValue, abstract: abstract)
  }

  func run() throws {
    let request = try SiteOptions.request(
      shared.catalogue, output: "public", asOf: shared.asOf, isStrict: false, jobs: nil)
    try NewAction(kind: Self.kind, statements: LabelOption.statements([("id", shared.id)]) + statements)
      .run(request)
  }
}

extension Option where Value == [Interview.Statement] {
  /// A label, given once for each language.
  init(wrappedValue: [Interview.Statement], label name: String, _ help: String) {
    self.init(
      wrappedValue: wrappedValue, help: ArgumentHelp("\(help)", valueName: "tag=text"),
      transform: { try LabelOption.statement(name, $0) })
  }
}

/// Labels on the command line: `vi=Khai sinh`.
enum LabelOption {
  static func statement(_ name: String, _ text: String) throws -> Interview.Statement {
    guard let sign = text.firstIndex(of: "="), let tag = LanguageTag(String(text[..<sign])) else {
      throw ValidationError("‘\(text)’ is not a language and a text, such as en=Housing.")
    }
    return Interview.Statement(name, in: tag, String(text[text.index(after: sign)...]))
  }

  /// What options with one value say, where they are given.
  static func statements(_ options: [(name: String, text: String?)]) -> [Interview.Statement] {
    options.compactMap { name, text in text.map { Interview.Statement(name, $0) } }
  }
}
