package import Diagnostics

/// A message has places only for what it is given.
package enum MessageUnknownPlaceholderRule {
  package static let rule = Rule(
    "message-unknown-placeholder", .error, title: "Place for a value that is never given",
    statement: "A message may name only the values that the same message has in the reference language.",
    page: """
      A place that nothing fills is printed as it stands: citizens read “until {datum}”.

          # messages/en.yaml                 # messages/nl.yaml
          until: "until {date}"              until: "tot en met {datum}"

      Mended: `until: "tot en met {date}"`. The names of values are not translated.
      """)

  static func finding(_ name: String, key: String, known: [String], at span: SourceSpan) -> Diagnostic {
    let given =
      known.isEmpty
      ? "it is given none" : "it is given " + known.map { "{\($0)}" }.joined(separator: ", ")
    return Diagnostic(rule, at: span, "Unknown value {\(name)} in the message ‘\(key)’: \(given)")
  }
}
