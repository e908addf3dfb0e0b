import ArgumentParser
import CatalogueModel
import SiteBuild

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Says what is different for citizens between two states of a catalogue.",
    discussion: """
      Each state is a content folder, a built site, or a revision of git: ‘HEAD~1’ stands for the content folder of that \
      revision, ‘main:content’ for a folder of it. Facts are compared with facts, so that moving a file or reordering \
      keys is no change. With --exit-code the program ends with 1 where something is different.
      """)

  @Argument(help: ArgumentHelp("The earlier state.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later state. (default: the content folder)", valueName: "new"))
  var new: String?

  @OptionGroup var catalogue: CatalogueOptions

  @Option(help: ArgumentHelp("The language to say it in. (default: the portal’s first)", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("How to say it: text, markdown, json or atom.", valueName: "format"))
  var format = DiffFormat.text

  @Option(
    help: ArgumentHelp(
      "The day of the comparison. (default: today in the portal’s time zone)", valueName: "date"),
    transform: SiteOptions.day)
  var asOf: CivilDate?

  @Flag(help: "Append what citizens should know of to changes.yaml of the later content folder.")
  var record = false

  @Flag(help: "End with 1 where something is different.")
  var exitCode = false

  func run() throws {
    let build = try SiteOptions.request(catalogue, output: "public", asOf: asOf, isStrict: false, jobs: nil)
    let request = DiffRequest(build: build, old: old, new: new ?? build.content)
    try DiffAction(format: format, language: language, isRecorded: record, tellsByExitCode: exitCode).run(
      request)
  }
}

enum DiffFormat: String, ExpressibleByArgument { case text, markdown, json, atom }
