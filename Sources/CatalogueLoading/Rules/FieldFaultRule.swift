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

  static func boundType(_ type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "The bound of a field of type ‘\(type)’ is \(type == "date" ? "a date or ‘today’" : "a number")")
  }

  static func step(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A step is more than zero and has at most 6 decimals")
  }

  static func pattern(_ fault: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The pattern cannot be checked alike everywhere: \(fault)")
  }

  static func standard(_ text: String, for type: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(text)’ is no answer to a field of type ‘\(type)’")
  }

  static func standardOutOfBounds(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(text)’ does not keep the bounds of the field, which begins with it")
  }

  static func autocomplete(_ token: String, at span: SourceSpan, among tokens: [String]) -> Diagnostic {
    let fix = Spelling.suggestion(for: token, among: tokens).map {
      Fix(span: span, replacement: $0, isSafe: false)
    }
    return Diagnostic(
      rule, at: span, "‘\(token)’ is no token that HTML has for ‘autocomplete’; write ‘off’ where none fits",
      fix: fix)
  }

  /// A field that takes over the answer to a question of another type.
  static func answerOf(_ question: String, asks: String, field: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "‘\(question)’ asks for \(asks), which a field of type ‘\(field)’ cannot take over")
  }

  static func nestedRepeat(in outer: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(outer)’ is repeated already; a repeat within a repeat cannot be filled in")
  }

  static func sending(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span,
      "JSON is sent to the portal’s own site only; write a path such as ‘/apply’ as the action")
  }

  static func calculationLabel(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A calculation that is shown needs a label")
  }
}
