import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints what makes a shell complete the words of this program.",
    discussion: """
      ‘make install’ puts it where shells look. Otherwise: source <(balie completions bash), or the same for zsh; \
      balie completions fish | source.
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  @Argument(help: ArgumentHelp("The shell.", valueName: "shell"))
  var shell: Shell

  func run() { Console.say(BalieCommand.completionScript(for: kind)) }

  private var kind: CompletionShell {
    switch shell {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
