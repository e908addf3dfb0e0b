import ArgumentParser
import CatalogueModel
import Editing
import SiteBuild

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives something of the catalogue another id, wherever it is named.",
    usage: "balie rename [<kind>] <id> <new-id> [--content <dir>] [--dry-run]",
    discussion: """
      Changes keys and values, conditions, links and facts in texts, waivers, records of translations and what editors \
      keep beside the entities; moves the file or folder; and keeps the old address alive. The id of what a procedure \
      names is written behind the procedure’s: register-birth/late. What a form names is written behind the form’s: \
      register-birth/application/child-name. The kind is needed where several things have the id: \
      \(NamedSymbol.kinds.joined(separator: ", ")).
      """)

  @Argument(help: ArgumentHelp("The kind where it is needed, the id, and the new id.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var catalogue: CatalogueOptions

  @Flag(help: "Write nothing; show every change.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The day of which the catalogue is proved before and after. (default: today)", valueName: "date"),
    transform: SiteOptions.day)
  var asOf: CivilDate?

  func validate() throws {
    guard names.count == 2 || names.count == 3 else {
      throw ValidationError("Give the id and the new id: balie rename register-birth register-a-birth")
    }
  }

  func run() throws {
    let build = try SiteOptions.request(catalogue, output: "public", asOf: asOf, isStrict: false, jobs: nil)
    let request = RenameRequest(
      build: build, kind: names.count == 3 ? names[0] : nil, name: names[names.count - 2],
      newName: names[names.count - 1], isDryRun: dryRun)
    try RenameAction().run(request)
  }
}
