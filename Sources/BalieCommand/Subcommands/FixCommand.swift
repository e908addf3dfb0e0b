import ArgumentParser
import CatalogueModel
import SiteBuild

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Makes the mends that findings offer and that are beyond doubt.",
    discussion: """
      Safe is a mend where the author cannot have meant anything else: a key or word of a fixed list that is misspelt, a \
      date or an amount that is written otherwise. Which act, document or office is meant is never guessed. The catalogue \
      is proved after each round; mends that lead to new errors are taken back. What is left is for a person. \
      docs/editing.md tells more.
      """)

  @Argument(help: ArgumentHelp("Files and folders to mend. (default: the content folder)", valueName: "path"))
  var paths: [String] = []

  @OptionGroup var catalogue: CatalogueOptions

  @Option(help: ArgumentHelp("Only findings of this rule; can be given several times.", valueName: "code"))
  var code: [String] = []

  @Flag(help: "Write nothing; show what would be mended.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("The day whose facts are in force. (default: today)", valueName: "date"),
    transform: SiteOptions.day)
  var asOf: CivilDate?

  func run() throws {
    let build = try SiteOptions.request(catalogue, output: "public", asOf: asOf, isStrict: false, jobs: nil)
    try FixAction().run(FixRequest(build: build, paths: paths, codes: code, isDryRun: dryRun))
  }
}
