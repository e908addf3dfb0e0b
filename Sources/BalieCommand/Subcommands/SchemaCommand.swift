import ArgumentParser
import CatalogueLoading

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of a kind of file, for editors.")

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "name"))
  var name: ContentSchema

  func run() { Console.say(name.jsonSchema) }
}

extension ContentSchema: ExpressibleByArgument {}
