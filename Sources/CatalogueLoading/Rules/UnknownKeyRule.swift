package import Diagnostics
import Syntax

/// A key that its record does not have.
package enum UnknownKeyRule {
  package static let rule = Rule(
    "unknown-key", .error, title: "Unknown key",
    statement: "Only the keys of the content reference may be used; anything else would be silently lost.",
    page: """
      Balie knows every key a record may have. A key it does not know is most often misspelt, or stands at the wrong
      depth; if it were passed over, citizens would miss the fact.

      Wrong:

          titel: { en: Register a birth }

      Right:

          title: { en: Register a birth }
      """)

  /// - Parameter absent: the keys that the record could have and has not.
  static func finding(_ entry: YAMLMapping.Entry, in record: RecordDescription, absent: [String])
    -> Diagnostic
  {
    let key = entry.key
    if entry.isCutText {
      return Diagnostic(
        rule, at: key.span, "‘\(key.text)’ has no colon: put text that holds a comma in quotes")
    }
    let fix = Spelling.suggestion(for: key.text, among: absent)
      .map {
        let isSafe = Spelling.isCertain(key.text, for: $0, among: record.fields.map(\.key))
        return Fix(span: key.span, replacement: $0, isSafe: isSafe)
      }
    return Diagnostic(rule, at: key.span, "Unknown key ‘\(key.text)’ in \(record.name)", fix: fix)
  }
}
