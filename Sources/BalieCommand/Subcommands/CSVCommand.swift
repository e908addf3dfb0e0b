import ArgumentParser
import CatalogueModel
import Diagnostics
import SiteBuild

struct CSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Imports spreadsheets of procedures, documents and fees.",
    discussion: """
      Reads tables with the columns of the templates, saved as CSV in UTF-8, and writes them as procedures with \
      everything around them that a catalogue needs. What cannot be read with certainty is kept as a quotation in the \
      guidance and told, file, line and column. With --template, empty tables are written into the folder --out.
      """)

  @Argument(help: ArgumentHelp("The CSV files.", valueName: "file"))
  var files: [String] = []

  @Flag(help: "Write the tables to fill in, instead of reading some.")
  var template = false

  @Option(
    help: ArgumentHelp("The languages of the columns, the source language first.", valueName: "tags"),
    transform: { text in
      try text.split(separator: ",").map { part in
        guard let tag = LanguageTag(String(part)) else {
          throw ValidationError("‘\(part)’ is not a language such as en or vi.")
        }
        return tag
      }
    })
  var languages: [LanguageTag] = [LanguageTag("vi"), LanguageTag("en")].compactMap { $0 }

  @Option(
    help: ArgumentHelp("The currency of amounts that name none. (default: VND)", valueName: "code"),
    transform: { text in
      guard let currency = Currency(text), currency.isListed else {
        throw ValidationError("‘\(text)’ is not the code of a currency, such as VND.")
      }
      return currency
    })
  var currency = Currency("VND")

  @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var out: String?

  @Flag(help: "Write over files that were edited since they were imported.")
  var force = false

  @Option(help: ArgumentHelp("How to write findings: \(ReportFormat.choices).", valueName: "format"))
  var format = ReportFormat.text

  func validate() throws {
    if template, !files.isEmpty { throw ValidationError("--template writes tables, and reads none.") }
    if template, out == nil { throw ValidationError("--template needs a folder: --out DIR.") }
    if !template, files.isEmpty { throw ValidationError("Name the CSV files, or ask for --template.") }
    if languages.isEmpty { throw ValidationError("--languages takes languages such as vi,en.") }
  }

  func run() throws {
    if template, let out {
      let written = try Pipeline.writeTableTemplates(to: out, languages: languages)
      Console.say(
        written.isEmpty
          ? "The tables are there already." : written.map { "Wrote ‘\($0)’." }.joined(separator: "\n"))
      return
    }
    guard let currency else { throw ValidationError("--currency takes the code of a currency, such as VND.") }
    try ImportAction(format: format).run(
      TableImportRequest(
        files: files, languages: languages, currency: currency, output: out, isForced: force,
        version: BalieCommand.version))
  }
}
