import ArgumentParser
import Foundation
import SiteBuild

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Puts content files in good shape without changing what they say.",
    discussion: """
      Keys in the order of the content reference, two blanks for each level, quotes only where they are needed, lines of \
      at most \(120) characters where brackets or braces can be spread, no blanks at the ends of lines. Comments, blank \
      lines between groups and the wording of texts stay. Without PATH, the whole content folder. With --check, exits \
      with 1 where a file would change. docs/editing.md tells more.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders to format. (default: the content folder)", valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("The folder of the catalogue.", valueName: "dir"))
  var content = "content"

  @Flag(help: "Write nothing; list the files that would change.")
  var check = false

  @Flag(help: "Write nothing; show what would change.")
  var diff = false

  func run() throws {
    let request = FormatRequest(
      content: SiteOptions.trimmed(content), paths: paths, isDryRun: check || diff,
      jobs: ProcessInfo.processInfo.activeProcessorCount, version: BalieCommand.version)
    try FormatAction(isCheck: check, showsDifference: diff).run(request)
  }
}
