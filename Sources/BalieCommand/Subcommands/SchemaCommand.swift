import ArgumentParser
import CatalogueLoading
import SiteBuild

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      With --content the schema knows the ids of that catalogue, so that an editor completes them with their names.
      """)

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "name"))
  var name: ContentSchema

  @Option(help: ArgumentHelp("The folder of a catalogue whose ids are listed.", valueName: "dir"))
  var content: String?

  func run() throws {
    let names = try content.map { content in
      try LiveCatalogue(
        SiteOptions.request(
          CatalogueOptions.parse(["--content", content]), output: "public", asOf: nil, isStrict: false,
          jobs: nil)
      ).names
    }
    Console.say(name.jsonSchema(naming: names))
  }
}

extension ContentSchema: ExpressibleByArgument {}
