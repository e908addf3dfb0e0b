import ArgumentParser
import CatalogueModel
import Preview

struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Shows the site in a browser and follows every change of a file.",
    discussion: """
      The pages are made in memory when they are asked for; nothing is written but schemas for editors. Open pages \
      follow each change without losing their place or what is filled in. Control-C ends it. Exit codes: 0 stopped, \
      2 wrong use, 3 the outside world failed (a port that is taken, a folder that cannot be read).
      """)

  @OptionGroup var catalogue: CatalogueOptions

  @Option(
    help: ArgumentHelp(
      "The address to listen on; another than 127.0.0.1 lets others read.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The port to listen on. (default: the first that is free from 8000 on)", valueName: "n"))
  var port: UInt16?

  @Flag(help: "Show the site in your browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      "The day whose facts are in force, as 2026-12-31. (default: today in the portal’s time zone)",
      valueName: "date"), transform: SiteOptions.day)
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("The language to begin with.", valueName: "language"))
  var lang: String?

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The address that opens your editor at a line, with {path}, {line} and {column}.", valueName: "url"))
  var editor = EditorLink.usual

  @Option(
    help: ArgumentHelp(
      """
      The folder for schemas that know the ids of the catalogue; ‘off’ for none. (default: .balie/schemas beside \
      the content)
      """, valueName: "dir"))
  var schemas: String?

  @Flag(inversion: .prefixedNo, help: "Follow changes of files.")
  var watch = true

  @Flag(help: "Look through the files every second, for disks that do not tell what changes.")
  var poll = false

  @Option(help: ArgumentHelp("How many threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if let port, port < 1 { throw ValidationError("--port takes a number from 1 to 65535.") }
  }

  func run() throws { try PreviewAction(self).run() }
}
