package import Diagnostics
import Syntax

/// A word that is not among those a key takes.
package enum UnknownValueRule {
  package static let rule = Rule(
    "unknown-value", .error, title: "Unknown value",
    statement: "Some keys take one of a fixed list of words, written exactly so.",
    page: """
      The words are the same in every language of the portal; pages show them in the language of the reader.

      Wrong:

          audience: [citizens]

      Right:

          audience: [citizen]
      """)

  static func finding(_ scalar: YAMLScalar, among words: [String]) -> Diagnostic {
    let fix = suggestion(for: scalar.text, among: words).map {
      Fix(
        span: scalar.span, replacement: $0, isSafe: Spelling.isCertain(scalar.text, for: $0, among: words))
    }
    // A list that nobody reads on one line stands in the content reference.
    let choice =
      words.count > 20
      ? "the \(words.count) words of the content reference" : words.joined(separator: ", ")
    return Diagnostic(
      rule, at: scalar.span, "Unknown value ‘\(scalar.text)’; choose from \(choice)", fix: fix)
  }

  private static func suggestion(for word: String, among words: [String]) -> String? {
    Spelling.suggestion(for: word, among: words)
      ?? otherNames[word.lowercased()]?.first(where: words.contains)
  }

  /// What other tools, HTML first of all, call the same.
  private static let otherNames: [String: [String]] = [
    "string": ["text"], "textarea": ["long-text"], "textfield": ["text"], "integer": ["number"],
    "bool": ["yes-no"],
    "boolean": ["yes-no"], "radio": ["choice"], "select": ["choice"], "dropdown": ["choice"],
    "enum": ["choice"],
    "checkbox": ["choices"], "checkboxes": ["choices"], "multiselect": ["choices"], "tel": ["phone"],
    "telephone": ["phone"], "mail": ["email", "post"], "letter": ["post"], "upload": ["file"],
    "link": ["url"],
    "amount": ["money"], "currency": ["money"], "web": ["online"], "website": ["online"],
    "internet": ["online"],
    "desk": ["counter"], "office": ["counter"], "in-person": ["counter"],
  ]
}
