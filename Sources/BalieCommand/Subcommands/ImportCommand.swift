import ArgumentParser
import CatalogueModel
import Diagnostics
import SiteBuild

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Turns other people’s data into content.",
    subcommands: [FormRunnerCommand.self, NationalPortalCommand.self, CSVCommand.self])
}

struct FormRunnerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form-runner", abstract: "Imports forms of UK government form runners.",
    discussion: """
      Reads the pages, components and conditions of each file and writes them as forms of a procedure, with everything \
      around them that a catalogue needs. What cannot be carried over is told, file, line and column. Language versions \
      of one form become one form. Without --out, the forms are printed.
      """)

  @Argument(help: ArgumentHelp("The JSON files.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The name of the procedure. (default: one for each name that the files give)", valueName: "id"),
    transform: { text in
      guard let id = EntityID(text) else {
        throw ValidationError("‘\(text)’ is not a name: use lower-case letters, digits and hyphens.")
      }
      return id
    })
  var procedure: EntityID?

  @Option(
    help: ArgumentHelp("The language of files that state none. (default: en)", valueName: "tag"),
    transform: Self.language)
  var language = LanguageTag("en")

  @Option(
    help: ArgumentHelp("The same form in another language, as cy=FILE.", valueName: "tag=file"),
    transform: { text in
      guard let sign = text.firstIndex(of: "="), sign < text.index(before: text.endIndex) else {
        throw ValidationError("‘\(text)’ is not a language and a file, such as cy=risg.json.")
      }
      return ImportRequest.File(
        path: String(text[text.index(after: sign)...]), language: try Self.language(String(text[..<sign])))
    })
  var twin: [ImportRequest.File] = []

  @Option(help: ArgumentHelp("The content folder to write into.", valueName: "dir"))
  var out: String?

  @Flag(help: "Write over files that were edited since they were imported.")
  var force = false

  @Option(help: ArgumentHelp("How to write findings: \(ReportFormat.choices).", valueName: "format"))
  var format = ReportFormat.text

  private static func language(_ text: String) throws -> LanguageTag {
    guard let tag = LanguageTag(text) else {
      throw ValidationError("‘\(text)’ is not a language such as en or cy.")
    }
    return tag
  }

  func run() throws {
    guard let language else { throw ValidationError("--language takes a language such as en.") }
    let request = ImportRequest(
      files: files.map { ImportRequest.File(path: $0) } + twin, procedure: procedure, language: language,
      output: out, isForced: force, version: BalieCommand.version)
    try ImportAction(format: format).run(request)
  }
}
