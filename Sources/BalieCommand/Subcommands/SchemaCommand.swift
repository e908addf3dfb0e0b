import ArgumentParser
import CatalogueLoading
import SiteFiles

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: "With --out, writes those of all kinds into a folder.")

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "name"))
  var name: ContentSchema?

  @Option(
    help: ArgumentHelp("A folder for the schemas of all kinds.", valueName: "dir"), completion: .directory)
  var out: String?

  func validate() throws {
    guard (name == nil) == (out != nil) else {
      throw ValidationError("Name a kind of file, or give --out and a folder for all of them.")
    }
  }

  func run() throws {
    if let name { Console.say(name.jsonSchema) }
    guard let out else { return }
    let folder = try EditableFolder(out)
    for schema in ContentSchema.allCases {
      try folder.write(Array(schema.jsonSchema.utf8), to: "\(schema.rawValue).json")
    }
  }
}

extension ContentSchema: ExpressibleByArgument {}
