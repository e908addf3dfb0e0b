package import Diagnostics

/// YAML that a parser cannot read, in plain words and at the place where people look.
package enum YAMLSyntaxRule {
  package static let rule = Rule(
    "yaml-syntax", .error,
    title: "Not valid YAML",
    statement: "A YAML file is written as keys with values, indented with spaces.",
    page: """
      The file cannot be read from here on, so nothing of it is published. The usual causes:

      - A colon followed by a space within text: `title: Births: registration`. Put the text in quotes:
        `title: "Births: registration"`.
      - A quote that is not closed, or a quote mark within text of the same quotes. Use the other kind outside:
        `"the child's name"`.
      - Tabs. Indent with two spaces.
      - Lines that belong together but begin in different columns.
      - Text that begins with one of `{ [ & * ! | > ' " % @`. Put it in quotes.
      """)

  /// Words a parser's problem anew. `place` turns its character numbers into byte offsets; `lastQuoted` is the
  /// last quoted text that was read whole.
  static func finding(
    problem: YAMLProblem, place: (Int) -> Int, text: UnsafeBufferPointer<UInt8>, range: Range<Int>,
    lastQuoted: SourceSpan?, file: FileID
  ) -> Diagnostic {
    let site = YAMLProblemSite(
      at: min(place(problem.index), range.upperBound),
      from: min(place(problem.contextIndex), range.upperBound),
      text: text, range: range)
    let wording = wording(of: problem, at: site, lastQuoted: lastQuoted)
    let span = SourceSpan(file: file, start: wording.range.lowerBound, end: wording.range.upperBound)
    return Diagnostic(rule, at: span, wording.message)
  }

  static func directiveFinding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A line that begins with ‘%’ is a directive, which is not allowed: delete it")
  }

  private typealias Wording = (message: String, range: Range<Int>)

  private static func wording(
    of problem: YAMLProblem, at site: YAMLProblemSite, lastQuoted: SourceSpan?
  ) -> Wording {
    switch problem.text {
    case "mapping values are not allowed in this context":
      ("A colon followed by a space inside an unquoted text: put the text in quotes", site.character)
    case "could not find expected ':'":
      ("A line without a colon: write ‘key: value’", site.lineOfContext)
    case "block sequence entries are not allowed in this context":
      ("A list item cannot begin here: write it on a line of its own", site.character)
    case "mapping keys are not allowed in this context":
      ("A key cannot begin here: write it on a line of its own", site.character)
    case "found unexpected end of stream" where problem.context == "while scanning a quoted scalar",
      "found unexpected document indicator":
      ("This quote is never closed", site.context)
    case "found unknown escape character":
      ("No escape of this kind: write ‘\\\\’ for a backslash, or use single quotes", site.character)
    case "did not find expected key", "did not find expected '-' indicator":
      misplaced(at: site, lastQuoted: lastQuoted, isList: problem.text.contains("-"))
    case "did not find expected ',' or '}'": unclosed("{", "}", at: site)
    case "did not find expected ',' or ']'": unclosed("[", "]", at: site)
    case "found character that cannot start any token": unexpectedStart(at: site)
    case "did not find expected alphabetic or numeric character":
      ("Text that begins with ‘*’ or ‘&’ needs quotes", site.context)
    case "did not find expected comment or line break":
      ("After ‘|’ or ‘>’ the text begins on the next line", site.character)
    case let words where words.contains("tab character"):
      ("A tab is used for indentation: use spaces", site.character)
    default: ("This is not valid YAML: \(problem.text)", site.character)
    }
  }

  private static func misplaced(at site: YAMLProblemSite, lastQuoted: SourceSpan?, isList: Bool) -> Wording {
    if let quoted = lastQuoted, site.isRightAfter(Int(quoted.end)) {
      let range = Int(quoted.start)..<Int(quoted.end)
      return site.hasLineBreak(in: range)
        ? ("This quote is not closed on its line", range.lowerBound..<range.lowerBound + 1)
        : (
          "Text follows the closing quote: put all of it inside, or use the other kind of quotes",
          site.character
        )
    }
    if site.beginsLine {
      return (
        isList
          ? "A list goes on here with something that is no item: begin it with ‘- ’ or indent it"
          : "This line is indented differently from those it belongs with", site.character
      )
    }
    return ("A key with a colon is expected here", site.character)
  }

  private static func unclosed(_ open: String, _ close: String, at site: YAMLProblemSite) -> Wording {
    if let byte = site.byte, "[{".utf8.contains(byte) {
      return ("Text that holds ‘\(Character(Unicode.Scalar(byte)))’ needs quotes here", site.character)
    }
    return site.isOnContextLine
      ? ("A comma or ‘\(close)’ is expected here", site.character)
      : ("This ‘\(open)’ is not closed with ‘\(close)’", site.context)
  }

  private static func unexpectedStart(at site: YAMLProblemSite) -> Wording {
    switch site.byte {
    case UInt8(ascii: "\t"): ("A tab is used for indentation: use spaces", site.character)
    case let byte?:
      ("Text that begins with ‘\(Character(Unicode.Scalar(byte)))’ needs quotes", site.character)
    case nil: ("The text ends too early", site.character)
    }
  }
}
