package import Diagnostics

/// A form field whose keys do not fit its type.
package enum FieldFaultRule {
  package static let rule = Rule(
    "field-type", .error, title: "Key does not fit the field’s type",
    statement: "A choice has options, a statement has a text, a group has fields; other types have none of them.",
    page: """
      Wrong:

          - { id: sex, type: choice, label: { en: Sex } }

      Right:

          - { id: sex, type: choice, label: { en: Sex }, options: { male: { en: Male }, female: { en: Female } } }
      """)

  static func missing(_ key: String, for type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A \(kind(type)) of type ‘\(type)’ needs ‘\(key)’")
  }

  static func unwanted(_ key: String, for type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(key)’ has no meaning for the type ‘\(type)’")
  }

  private static func kind(_ type: String) -> String { type == "yes-no" ? "question or field" : "field" }
}
