import ArgumentParser
import CatalogueModel
import Diagnostics
import Foundation
import Parallelism
import SiteBuild
import SiteFiles

/// Where a catalogue is, for every command that reads one.
struct CatalogueOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the catalogue.", valueName: "dir"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "A folder whose files replace those of the theme that have the same names.", valueName: "dir"),
    completion: .directory)
  var templates: String?
}

/// The options that `build` and `check` share.
struct SiteOptions: ParsableArguments {
  @OptionGroup var catalogue: CatalogueOptions

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"), completion: .directory)
  var output = "public"

  @Option(
    help: ArgumentHelp(
      "The day whose facts are in force, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"),
    transform: Self.day)
  var asOf: CivilDate?

  @Flag(help: "Let warnings fail the run as errors do.")
  var strict = false

  @Option(help: ArgumentHelp("How to write findings: \(ReportFormat.choices).", valueName: "format"))
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("How many threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Write a compressed twin (.gz) beside each file that compresses well.")
  var precompress = false

  @Flag(name: .shortAndLong, help: "Tell findings only: no progress, no summary.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  /// The run that the options ask for.
  func request(_ progress: RunProgress? = nil) throws -> BuildRequest {
    try Self.request(
      catalogue, output: output, asOf: asOf, isStrict: strict, jobs: jobs, isPrecompressed: precompress,
      progress: progress)
  }

  /// Reads a day.
  static func day(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("‘\(text)’ is not a date such as 2026-12-31.")
    }
    return day
  }

  /// A run on a catalogue, with the theme that is found.
  static func request(
    _ catalogue: CatalogueOptions, output: String, asOf: CivilDate?, isStrict: Bool, jobs: Int?,
    isPrecompressed: Bool = false, progress: RunProgress? = nil
  ) throws -> BuildRequest {
    guard let (theme, isInstalled) = theme() else {
      throw ValidationError(
        "The default theme was not found: keep the ‘templates’ folder beside the program, or run it from the project."
      )
    }
    let moment =
      asOf.map { BuildRequest.Moment.day($0) } ?? .now(secondsSince1970: Int(Date().timeIntervalSince1970))
    var request = BuildRequest(
      content: trimmed(catalogue.content), theme: theme, templates: catalogue.templates.map(trimmed),
      output: output,
      moment: moment, isStrict: isStrict, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      version: BalieCommand.version, isPrecompressed: isPrecompressed, progress: progress)
    request.isThemeInstalled = isInstalled
    return request
  }

  /// The theme of the project one stands in, or the one installed with the program.
  private static func theme() -> (folder: String, isInstalled: Bool)? {
    if Installation.holds("templates/layouts") { return ("templates", false) }
    return Installation.folder("templates", containing: "layouts").map { ($0, true) }
  }

  /// Findings show paths as given, without a doubled slash.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

extension ReportFormat: ExpressibleByArgument {}
