import ArgumentParser
import CatalogueModel
import SiteBuild

struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "Lists the days on which pages change by themselves.",
    discussion: """
      Facts begin and end on days that content states. This lists every such day after the as-of day on which a build \
      would differ from one of the day before: what changes, by which act, and on which pages. With --out it writes \
      next-changes.json, by which a schedule knows when to build again, and next-changes.ics for calendars.
      """)

  @OptionGroup var catalogue: CatalogueOptions

  @Option(
    help: ArgumentHelp(
      "The day to look ahead from. (default: today in the portal’s time zone)", valueName: "date"),
    transform: SiteOptions.day)
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp("The last day to look at. (default: as far as content goes)", valueName: "date"),
    transform: SiteOptions.day)
  var until: CivilDate?

  @Option(
    help: ArgumentHelp("A folder to write next-changes.json and next-changes.ics into.", valueName: "dir"))
  var out: String?

  @Option(help: ArgumentHelp("The language of texts. (default: the portal’s first)", valueName: "tag"))
  var language: String?

  @Option(help: ArgumentHelp("What to print: text, json or ics.", valueName: "format"))
  var format = ChangesFormat.text

  @Option(help: ArgumentHelp("How many threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  func run() throws {
    let build = try SiteOptions.request(catalogue, output: "public", asOf: asOf, isStrict: false, jobs: jobs)
    try ChangesAction(format: format, language: language, out: out)
      .run(ChangesRequest(build: build, until: until))
  }
}

enum ChangesFormat: String, ExpressibleByArgument { case text, json, ics }
