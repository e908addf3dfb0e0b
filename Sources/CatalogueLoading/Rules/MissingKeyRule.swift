package import Diagnostics
import Syntax

/// A key that its record must have.
package enum MissingKeyRule {
  package static let rule = Rule(
    "missing-key", .error, title: "Missing key",
    statement: "Some keys must be there, because a page cannot be made without them.",
    page: """
      The content reference marks the keys that must be there. The finding points at the first key of the record.

      Wrong:

          fees:
            - id: registration
              name: { en: Registration }

      Right:

          fees:
            - id: registration
              name: { en: Registration }
              amount: 8000 VND
      """)

  static func finding(_ key: String, in record: RecordDescription, _ mapping: YAMLMapping) -> Diagnostic {
    let span = mapping.entries.first?.key.span ?? mapping.span
    return Diagnostic(rule, at: span, "The key ‘\(key)’ is missing in \(record.name)")
  }
}
