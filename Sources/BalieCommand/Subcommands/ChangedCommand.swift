import ArgumentParser

struct ChangedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changed",
    abstract: "Lists what to upload and what to delete so that the site becomes the one built.",
    discussion: """
      Compares the manifest of what was published before (its manifest.sha256) with the site on this disk. Files are \
      listed in the order of work: what pages need, then pages, then what is to be deleted. Upload manifest.sha256 last: \
      it says what is published. docs/publishing.md has whole recipes.
      """)

  @Option(
    help: ArgumentHelp(
      "The manifest of what was published; - reads it from standard input. Where there is none, all is new.",
      valueName: "manifest"))
  var since: String

  @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var site = "public"

  @Option(
    help: ArgumentHelp(
      "What to print: text, json, or pending, the manifest to publish while an upload goes on.",
      valueName: "format"))
  var format = ChangedFormat.text

  @Option(
    help: ArgumentHelp(
      "Print only the paths of one kind: upload (assets, then pages), assets, pages or delete.",
      valueName: "kind"))
  var list: ChangedList?

  @Flag(help: "End each path of a list with a NUL instead of a line feed.")
  var null = false

  @Flag(help: "End with 1 where there is something to do.")
  var exitCode = false

  func validate() throws {
    if list != nil, format != .text { throw ValidationError("--list and --format do not go together.") }
    if null, list == nil { throw ValidationError("--null goes with --list.") }
  }

  func run() throws {
    try ChangedAction(format: format, list: list, endsWithNull: null, tellsByExitCode: exitCode)
      .run(since: since, site: site)
  }
}

enum ChangedFormat: String, ExpressibleByArgument { case text, json, pending }

enum ChangedList: String, ExpressibleByArgument { case upload, assets, pages, delete }
