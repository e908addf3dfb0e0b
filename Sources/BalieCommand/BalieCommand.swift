import ArgumentParser

/// The command line of Balie.
struct BalieCommand: ParsableCommand {
  static let version = "0.1.0"
  /// The day of the version, as manual pages write it.
  static let released = "November 22, 2026"

  static let configuration = CommandConfiguration(
    commandName: "balie",
    abstract: "Proves a catalogue of public procedures and prints it as a portal.",
    discussion: """
      Exit codes: 0 clean, 1 findings that fail the run, 2 wrong use, 3 the outside world failed (disk, \
      permissions). A run that was interrupted ends by the signal, as 130 for Control-C.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, PreviewCommand.self, ReportCommand.self, TranslationsCommand.self,
      ChangesCommand.self, ChangedCommand.self, DiffCommand.self, SearchCommand.self, SubmissionCommand.self,
      ImportCommand.self, ExplainCommand.self, LanguageServerCommand.self, InitCommand.self, NewCommand.self,
      SchemaCommand.self, ReferenceCommand.self, CompletionsCommand.self,
    ])
}
