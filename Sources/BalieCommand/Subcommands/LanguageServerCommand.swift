import ArgumentParser
import CatalogueModel

struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Serves an editor: findings as you type, completion, renaming.",
    discussion: """
      Speaks the Language Server Protocol 3.17 on standard input and output; editors start it. Without --content, the \
      content folder is looked for in the folders that the editor has open. Exit codes: 0 after ‘shutdown’ and \
      ‘exit’, 1 where the session ended otherwise.
      """)

  @Option(help: ArgumentHelp("The folder of the catalogue.", valueName: "dir"))
  var content: String?

  @Option(
    help: ArgumentHelp(
      "A folder whose files replace those of the theme that have the same names.", valueName: "dir"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "The day whose facts are in force, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"), transform: SiteOptions.day)
  var asOf: CivilDate?

  @Flag(help: "Show warnings as errors.")
  var strict = false

  @Option(help: ArgumentHelp("How many threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @Flag(help: ArgumentHelp("Accepted because editors pass it; there is no other way.", visibility: .private))
  var stdio = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }

  func run() throws {
    try LanguageServerAction(
      content: content, templates: templates, asOf: asOf, isStrict: strict, jobs: jobs
    ).run()
  }
}
