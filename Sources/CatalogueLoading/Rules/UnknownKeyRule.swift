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

  static func finding(_ key: YAMLScalar, in record: RecordDescription, _ mapping: YAMLMapping) -> Diagnostic {
    // A key that is there already cannot be meant.
    let keys = record.fields.lazy.map(\.key).filter { mapping[$0] == nil }
    let fix = Spelling.suggestion(for: key.text, among: keys)
      .map { Fix(span: key.span, replacement: $0) }
    return Diagnostic(rule, at: key.span, "Unknown key ‘\(key.text)’ in \(record.name)", fix: fix)
  }
}
