import ArgumentParser
import CatalogueModel
import Diagnostics
import SiteBuild

struct TranslationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translations", abstract: "Tells how far translations are, confirms and exchanges them.",
    discussion: """
      Without an action, prints the status of each language. --accept confirms that translations are right for the texts \
      as they are: all of them, or those of the languages, files, folders and units (file#key) that are named. --export \
      writes a file for each language, to be translated with any tool that knows PO or XLIFF 1.2; --import takes such \
      files over. docs/translating.md shows the way of working.
      """)

  /// How to write the status.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(
    help: ArgumentHelp(
      "With --accept, what to confirm; with --import, the files to take over.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var catalogue: CatalogueOptions

  @Flag(help: "Confirm translations.")
  var accept = false

  @Option(help: ArgumentHelp("Write files for translators: po or xliff.", valueName: "format"))
  var export: TranslationRequest.Format?

  @Option(help: ArgumentHelp("The folder for the files of --export.", valueName: "dir"))
  var out: String?

  @Flag(name: .customLong("import"), help: "Take translations over from files, and confirm them.")
  var takesOver = false

  @Option(
    help: ArgumentHelp("Only this language; can be given several times. (default: all)", valueName: "tag"))
  var language: [String] = []

  @Flag(help: "Name every unit that is stale or missing.")
  var units = false

  @Option(help: ArgumentHelp("How to write the status: text or json.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "The day of the export, as 2026-12-31. (default: today in the portal’s time zone)", valueName: "date"),
    transform: SiteOptions.day)
  var asOf: CivilDate?

  func validate() throws {
    let actions = [accept, export != nil, takesOver].filter { $0 }
    guard actions.count < 2 else {
      throw ValidationError("Choose one of --accept, --export and --import.")
    }
    guard (export == nil) == (out == nil) else {
      throw ValidationError("--export and --out belong together.")
    }
    guard takesOver == false || !names.isEmpty else {
      throw ValidationError("--import needs the files to read.")
    }
    guard names.isEmpty || accept || takesOver else {
      throw ValidationError("Names belong to --accept or --import; --language chooses languages.")
    }
  }

  func run() throws {
    let build = try SiteOptions.request(catalogue, output: "public", asOf: asOf, isStrict: false, jobs: nil)
    let action: TranslationRequest.Action =
      if accept { .accept(names) } else if takesOver { .import(names) } else if let export, let out {
        .export(export, folder: out)
      } else { .status }
    let request = TranslationRequest(build: build, action: action, languages: language)
    try TranslationsAction(format: format, namesUnits: units).run(request)
  }
}

extension TranslationRequest.Format: ExpressibleByArgument {}
