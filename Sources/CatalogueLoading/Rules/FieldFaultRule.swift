package import Diagnostics

/// A question or form field whose keys do not fit its type or each other.
package enum FieldFaultRule {
  package static let rule = Rule(
    "field-type", .error, title: "Keys do not fit the type",
    statement:
      "A choice has options, a statement has a text, a group has fields, and other types have none of them; no least is more than its most.",
    page: """
      A choice without options cannot be answered, and a key that a type has no use for would be silently lost.

      Wrong:

          - { id: sex, type: choice, label: { en: Sex } }

      Right:

          - { id: sex, type: choice, label: { en: Sex }, options: { male: { en: Male }, female: { en: Female } } }
      """)

  static func missing(_ key: String, for type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The type ‘\(type)’ needs the key ‘\(key)’")
  }

  static func unwanted(_ key: String, for type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The key ‘\(key)’ has no meaning for the type ‘\(type)’")
  }

  static func bounds(_ least: String = "min", _ most: String = "max", at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(least)’ is more than ‘\(most)’, so that nothing could be answered")
  }
}
