import ArgumentParser
import CatalogueLoading
import SiteBuild
import SiteFiles

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      With --content the schema knows the ids of that catalogue, so that an editor completes them with their names. With \
      --out, those of all kinds are written into a folder.
      """)

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "name"))
  var name: ContentSchema?

  @Option(
    help: ArgumentHelp("The folder of a catalogue whose ids are listed.", valueName: "dir"),
    completion: .directory)
  var content: String?

  @Option(
    help: ArgumentHelp("A folder for the schemas of all kinds.", valueName: "dir"), completion: .directory)
  var out: String?

  func validate() throws {
    guard (name == nil) == (out != nil) else {
      throw ValidationError("Name a kind of file, or give --out and a folder for all of them.")
    }
  }

  func run() throws {
    let names = try content.map { content in
      try LiveCatalogue(
        SiteOptions.request(
          CatalogueOptions.parse(["--content", content]), output: "public", asOf: nil, isStrict: false,
          jobs: nil)
      ).names
    }
    if let name { Console.say(name.jsonSchema(naming: names)) }
    guard let out else { return }
    let folder = try EditableFolder(out)
    for schema in ContentSchema.allCases {
      try folder.write(Array(schema.jsonSchema(naming: names).utf8), to: "\(schema.rawValue).json")
    }
  }
}

extension ContentSchema: ExpressibleByArgument {}
