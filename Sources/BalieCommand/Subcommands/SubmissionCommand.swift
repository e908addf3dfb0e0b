import ArgumentParser
import CatalogueModel
import Diagnostics
import SiteBuild

struct SubmissionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submission", abstract: "Works with answers to forms.",
    subcommands: [SubmissionCheckCommand.self])
}

struct SubmissionCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks answers against a form, as the schema and the rules of the form say.",
    discussion: """
      Takes the answers themselves, or the file that a citizen downloads. Several at once stand in a list, in a file \
      ending in .jsonl with one on each line, or in a folder of such files.
      """)

  /// How to write what was found.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
    /// One JSON object for each set of answers, with the paths and codes of its faults.
    case faults
  }

  @Argument(help: ArgumentHelp("The form, as procedure/form.", valueName: "form"))
  var form: String

  @Argument(help: ArgumentHelp("The file or folder with the answers.", valueName: "answers"))
  var answers: String

  @OptionGroup var catalogue: CatalogueOptions

  @Option(help: ArgumentHelp("The language of what is said. (default: the portal’s first)", valueName: "tag"))
  var lang: String?

  @Option(
    help: ArgumentHelp(
      "The day that ‘today’ means, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"), transform: SiteOptions.day)
  var asOf: CivilDate?

  @Flag(help: "Let warnings fail the run as errors do.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "How to write findings: text, json, github, sarif, or faults for one line of JSON for each set of answers.",
      valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("How many threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  func run() throws {
    let build = try SiteOptions.request(
      catalogue, output: "public", asOf: asOf, isStrict: strict, jobs: jobs)
    let request = SubmissionRequest(build: build, form: form, answers: answers, language: lang)
    try SubmissionAction(format: format).run(request)
  }
}
