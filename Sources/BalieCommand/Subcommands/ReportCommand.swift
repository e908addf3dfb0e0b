import ArgumentParser
import CatalogueModel
import SiteBuild

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a report to the editors’ board.",
    discussion: """
      Findings by rule and by office, completeness, translations, how long ago procedures were checked, the burden on \
      those who apply, and plain language, as tables and charts on one page that asks nothing of anybody, or as data. \
      Findings fail nothing here. With --history, the figures of each day are kept in a file, and their course is drawn.
      """)

  @OptionGroup var catalogue: CatalogueOptions

  @Option(
    help: ArgumentHelp(
      "Where to write it: a file with the ending of its format, or a folder. (default: standard output)",
      valueName: "path"))
  var out: String?

  @Option(help: ArgumentHelp("What to write: html, json or csv.", valueName: "format"))
  var format: ReportRequest.Format?

  @Option(help: ArgumentHelp("The language of the report. (default: the portal’s first)", valueName: "tag"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A JSON file that keeps the figures of each day; made where there is none.", valueName: "file"))
  var history: String?

  @Option(
    help: ArgumentHelp(
      "The day whose facts are in force, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"), transform: SiteOptions.day)
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("How many threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if let history, history.isEmpty || history.hasSuffix("/") {
      throw ValidationError("--history takes a file.")
    }
    if let out, out.isEmpty { throw ValidationError("--out takes a file or a folder.") }
  }

  func run() throws {
    let build = try SiteOptions.request(
      catalogue, output: "public", asOf: asOf, isStrict: false, jobs: jobs)
    try ReportAction().run(
      ReportRequest(
        build: build, language: language, format: format ?? byEnding ?? .html, output: output,
        history: history))
  }

  /// The format that the name of the file says.
  private var byEnding: ReportRequest.Format? {
    out.flatMap { path in ReportRequest.Format.allCases.first { path.hasSuffix(".\($0.rawValue)") } }
  }

  private var output: ReportRequest.Output {
    guard var path = out else { return .none }
    if byEnding != nil { return .file(path) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return .folder(path)
  }
}

extension ReportRequest.Format: ExpressibleByArgument {}
