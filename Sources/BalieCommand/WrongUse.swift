import ArgumentParser
import Diagnostics

/// What is said of a command line that cannot be obeyed, with the usage of the command that it is about.
enum WrongUse {
  /// - Parameters:
  ///   - command: the command that was running; nil where the command line could not be read.
  ///   - arguments: the command line without the program’s name.
  static func message(
    _ error: any Error, in command: (any ParsableCommand.Type)?, _ arguments: [String]
  ) -> String {
    if let command, let error = error as? ValidationError { return message(error, in: command) }
    let message = BalieCommand.fullMessage(for: error)
    guard let (name, meant) = misspeltCommand(in: arguments[...]) else { return message }
    let usage = message.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    return (["Error: There is no command ‘\(name)’. Did you mean ‘\(meant)’?"] + usage)
      .joined(separator: "\n")
  }

  /// What was found only when the command ran is said like what is found before.
  private static func message(_ error: ValidationError, in command: any ParsableCommand.Type) -> String {
    let usage = BalieCommand.usageString(for: command)
    let names = path(to: command, from: BalieCommand.self) ?? [BalieCommand._commandName]
    return """
      Error: \(error.message)
      Usage: \(usage)
        See '\(names.joined(separator: " ")) --help' for more information.
      """
  }

  /// The names by which a command is called, that of the program first.
  private static func path(
    to command: any ParsableCommand.Type, from start: any ParsableCommand.Type
  ) -> [String]? {
    if command == start { return [start._commandName] }
    for next in start.configuration.subcommands {
      if let rest = path(to: command, from: next) { return [start._commandName] + rest }
    }
    return nil
  }

  /// The first name of a command line that is no command, with the one that it plausibly is; nil where there is none.
  private static func misspeltCommand(in arguments: ArraySlice<String>) -> (name: String, meant: String)? {
    var (arguments, command) = (arguments, BalieCommand.self as any ParsableCommand.Type)
    while let name = arguments.popFirst() {
      let subcommands = command.configuration.subcommands
      if let next = subcommands.first(where: { $0._commandName == name }) {
        command = next
        continue
      }
      guard !name.hasPrefix("-"), !subcommands.isEmpty else { return nil }
      let names = subcommands.map { $0._commandName }
      return Spelling.suggestion(for: name, among: names).map { (name, $0) }
    }
    return nil
  }
}
