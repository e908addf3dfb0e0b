package import Diagnostics

/// A message file says texts, and groups of texts.
package enum BadMessageRule {
  package static let rule = Rule(
    "bad-message", .error, title: "Message that is not a text",
    statement: "A message is a text, or a map of plural forms to texts; places for values read {name}.",
    page: """
      Everything a page says that is not content stands in `messages/<language>.yaml`, in groups. What is neither
      a text nor a group cannot be said.

          fees:
            heading: [Costs]          # a list
            until: "until {date"      # a brace without its partner

      Mended:

          fees:
            heading: Costs
            until: "until {date}"
      """)

  static func notGroups(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A message file must be a map of groups and texts")
  }

  static func notText(key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The message ‘\(key)’ must be a text")
  }

  static func braces(key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "The message ‘\(key)’ has a brace without its partner, or a name that is not lower-case words")
  }
}
