import ArgumentParser
import Diagnostics
import Foundation
import SiteBuild

struct NationalPortalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "national-portal", abstract: "Imports procedures of the Vietnamese national portal.",
    discussion: """
      Reads each JSON file and writes procedures, organisations, kinds of document, acts and topics, with Vietnamese \
      guidance. What cannot be read with certainty is quoted in the guidance and told, file, line and column. A newer \
      snapshot changes what its source changed and keeps what people have edited. Without --out, nothing is written.
      """)

  @Argument(help: ArgumentHelp("JSON files, and folders of them.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The content folder to write into.", valueName: "dir"))
  var out: String?

  @Flag(help: "Tell what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Write over files that were not imported.")
  var force = false

  @Option(
    help: ArgumentHelp("Write what was read of each procedure to a file, .csv or .json.", valueName: "file"))
  var report: String?

  @Option(help: ArgumentHelp("How to write findings: text, json, github or sarif.", valueName: "format"))
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("How many threads to use. (default: one per processor)", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if let report, !report.hasSuffix(".csv"), !report.hasSuffix(".json") {
      throw ValidationError("--report takes a file that ends with .csv or .json.")
    }
  }

  func run() throws {
    let request = PortalImportRequest(
      paths: paths, output: out, isDry: dryRun, isForced: force, report: report,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, version: BalieCommand.version)
    try PortalImportAction(format: format).run(request)
  }
}
