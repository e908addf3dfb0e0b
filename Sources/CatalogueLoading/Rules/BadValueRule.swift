import CatalogueModel
package import Diagnostics
import Syntax

/// A text that is not what its key takes.
package enum BadValueRule {
  package static let rule = Rule(
    "bad-value", .error, title: "Value cannot be read",
    statement:
      "Web addresses, sizes, times of day, colours, time zones and numbers have one written form each.",
    page: """
      Each of these has one form, so that programs and people read the same from it everywhere.

      Wrong:

          cut-off: 3 pm
          max-size: 5

      Right:

          cut-off: "15:00"
          max-size: 5 MB
      """)

  /// - Parameters:
  ///   - fault: what is wrong, following the value: “is not a colour”.
  ///   - expected: what should be there: “such as …”.
  static func finding(_ node: YAMLNode, _ fault: String, _ expected: String) -> Diagnostic {
    let value = node.filledScalar.map { "‘\($0.text)’" } ?? "This"
    return Diagnostic(rule, at: node.span, "\(value) \(fault); write \(expected)")
  }
}

extension BadValueRule {
  /// A question or condition called like a word of the condition language.
  static func reservedName(_ key: YAMLScalar) -> Diagnostic {
    Diagnostic(rule, at: key.span, "‘\(key.text)’ is a word of the condition language and cannot be a name")
  }
}

extension BadValueRule {
  /// A code that no language has (ISO 639): often that of a country.
  static func noLanguage(_ scalar: YAMLScalar) -> Diagnostic {
    let fix = UnknownLanguageRule.languages[scalar.text.lowercased()]
      .map { Fix(span: scalar.span, replacement: $0, isSafe: true) }
    return Diagnostic(
      rule, at: scalar.span, "‘\(scalar.text)’ is not the code of a language (ISO 639)", fix: fix)
  }

  /// A base address with a query or a fragment, which no page can stand under.
  static func queryInBase(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The base address has a ‘?’ or ‘#’; write the part before it alone")
  }

  /// Periods of one day that are not one after the other.
  static func overlappingPeriods(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "These periods overlap or are not in order; write the earlier one first")
  }

  /// A holiday that says its day twice.
  static func twoKindsOfDays(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "A holiday has either ‘date’ or ‘from’ and ‘until’; delete one of them")
  }
}

extension BadValueRule {
  /// A form whose id is not the name of its file.
  static func formName(_ name: String, file: EntityID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The form is called ‘\(name)’, but its file ‘\(file).yaml’",
      fix: Fix(span: span, replacement: file.text, isSafe: Spelling.isSameWord(name, file.text)))
  }
}

extension BadValueRule {
  /// Weights of the search that are all 0.
  static func noWeight(at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Every weight is 0, so that nothing would ever be found; raise one of them")
  }
}
