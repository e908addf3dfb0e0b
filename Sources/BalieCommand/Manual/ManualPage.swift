/// The manual page of the program in mdoc (mandoc, groff), made from what the commands say of themselves.
struct ManualPage {
  let text: String

  init(_ program: CommandDescription) {
    var page = Page()
    page.macro("Dd \(BalieCommand.released)")
    page.macro("Dt BALIE 1")
    page.macro("Os Balie \(BalieCommand.version)")
    page.macro("Sh NAME")
    page.macro("Nm balie")
    page.macro("Nd \(Page.escaped(Self.sentence(program.abstract)))")
    page.macro("Sh SYNOPSIS")
    page.macro("Nm balie")
    page.macro("Ar command")
    page.macro("Op Ar options")
    page.macro("Sh DESCRIPTION")
    page.prose(
      """
      Balie reads what an authority knows about its procedures from YAML and Markdown, proves that it is whole and free \
      of contradictions, and writes a portal for citizens.
      """)
    page.macro("Sh COMMANDS")
    page.prose("‘balie help’ and --help with any command tell the same; --version tells the version.")
    for command in program.subcommands ?? [] { page.command(command, after: "balie") }
    page.macro("Sh EXIT STATUS")
    page.list([
      ("0", "Clean."), ("1", "Findings that fail the run."), ("2", "Wrong use."),
      ("3", "The outside world failed: the disk, permissions."),
    ])
    page.macro("Sh EXAMPLES")
    page.prose("A portal of one’s own, and its site in the folder public:")
    page.example("balie init my-portal\ncd my-portal\nbalie build")
    page.macro("Pp")
    page.prose("What a finding means:")
    page.example("balie explain unknown-key")
    text = page.text
  }

  private static func sentence(_ text: String?) -> String {
    let text = text ?? ""
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}

/// Lines of mdoc.
private struct Page {
  private(set) var text = ""

  mutating func macro(_ line: String) { text += ".\(line)\n" }

  /// Each sentence begins a line, as mdoc wants it, and no line is long.
  mutating func prose(_ words: String) {
    var line = ""
    func end(_ text: inout String) {
      if !line.isEmpty { text += Self.escaped(line) + "\n" }
      line = ""
    }
    for word in words.split(whereSeparator: \.isWhitespace) {
      if line.count + word.count > 68 { end(&text) }
      line += line.isEmpty ? String(word) : " " + word
      if word.hasSuffix(".") || word.hasSuffix(".)") { end(&text) }
    }
    end(&text)
  }

  mutating func list(_ items: [(name: String, meaning: String)]) {
    macro("Bl -tag -width Ds")
    for item in items {
      macro("It \(item.name)")
      prose(item.meaning)
    }
    macro("El")
  }

  mutating func example(_ lines: String) {
    macro("Bd -literal -offset indent")
    text += lines + "\n"
    macro("Ed")
  }

  /// A command with its options, and those below it.
  mutating func command(_ command: CommandDescription, after path: String) {
    guard command.shouldDisplay, command.commandName != "help" else { return }
    let name = "\(path) \(command.commandName)"
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !Self.isEverywhere($0) }
    macro("Ss \(name)")
    if !arguments.isEmpty {
      macro("Bd -ragged")
      macro("Nm \(name)")
      for argument in arguments { macro(Self.usage(of: argument)) }
      macro("Ed")
      macro("Pp")
    }
    prose(command.abstract ?? "")
    if let discussion = command.discussion {
      macro("Pp")
      prose(discussion)
    }
    if !arguments.isEmpty {
      macro("Bl -tag -width Ds")
      for argument in arguments {
        macro("It \(Self.heading(of: argument))")
        prose(Self.meaning(of: argument))
      }
      macro("El")
    }
    for below in command.subcommands ?? [] { self.command(below, after: name) }
  }

  /// Told once for all commands by the program itself.
  private static func isEverywhere(_ argument: CommandDescription.Argument) -> Bool {
    (argument.names ?? []).contains { ["help", "version"].contains($0.name) }
  }

  private static func usage(of argument: CommandDescription.Argument) -> String {
    let value = "Ar \(argument.valueName ?? "value")"
    if argument.kind == "positional" {
      return (argument.isOptional ? "Op " : "") + value + (argument.isRepeating ? " ..." : "")
    }
    let flag = "Fl \(flagName(argument))"
    let whole = argument.kind == "flag" ? flag : "\(flag) \(value)"
    return (argument.isOptional ? "Op \(whole)" : whole)
  }

  private static func heading(of argument: CommandDescription.Argument) -> String {
    let value = "Ar \(argument.valueName ?? "value")"
    switch argument.kind {
    case "positional": return value
    case "flag": return "Fl \(flagName(argument))"
    default: return "Fl \(flagName(argument)) \(value)"
    }
  }

  /// mdoc writes the first hyphen by itself.
  private static func flagName(_ argument: CommandDescription.Argument) -> String {
    let written =
      argument.names?.first { $0.kind == "long" }?.written ?? argument.names?.first?.written ?? "-"
    return String(written.dropFirst()).replacing("-", with: "\\-")
  }

  private static func meaning(of argument: CommandDescription.Argument) -> String {
    var words = argument.abstract ?? ""
    let values = argument.allValues ?? []
    if !values.allSatisfy(words.contains) { words += " One of \(values.joined(separator: ", "))." }
    if let standard = argument.defaultValue, !words.contains("(default:") {
      words += " (default: \(standard))"
    }
    return words
  }

  /// A text in which mdoc and roff find nothing to obey; other characters than ASCII by their numbers, so that the page
  /// is the same to every reader.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "’", "‘", "“", "”", "…", "–", "—": result += special[scalar] ?? ""
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default: result += "\\[u\(hexadecimal(scalar))]"
      }
    }
    // A line that begins with a point or an apostrophe would be a command.
    return result.first == "." || result.first == "'" ? "\\&" + result : result
  }

  private static let special: [Unicode.Scalar: String] = [
    "’": "\\(cq", "‘": "\\(oq", "“": "\\(lq", "”": "\\(rq", "…": "...", "–": "\\(en", "—": "\\(em",
  ]

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
