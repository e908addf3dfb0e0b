package import Diagnostics

/// A message is one that some page says.
package enum MessageUnknownRule {
  package static let rule = Rule(
    "message-unknown", .warning, title: "Message nobody asks for",
    statement: "A language may word only messages that the reference language has.",
    page: """
      A key that the reference file does not have is never shown: mostly it is misspelt, and the right one is missing.

          # messages/nl.yaml
          fees:
            heding: Kosten

      Mended: `heading: Kosten`. A group with another name is told once, with all its messages.
      """)

  static func finding(_ found: MessageGathering, at span: SourceSpan, known: [String]) -> Diagnostic {
    let parts = found.name.split(separator: ".")
    let suggestion = Spelling.suggestion(for: found.name, among: known)
    let fix = suggestion.flatMap { name -> Fix? in
      let words = name.split(separator: ".")
      guard words.count == parts.count, words.dropLast() == parts.dropLast() else { return nil }
      return Fix(span: span, replacement: String(words[words.count - 1]))
    }
    let what = found.isGroup ? "\(found.count) messages of" : "message"
    return Diagnostic(rule, at: span, "No page says the \(what) ‘\(found.name)’", fix: fix)
  }
}
