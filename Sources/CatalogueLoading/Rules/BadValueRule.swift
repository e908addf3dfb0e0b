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
  /// A form whose id is not the name of its file.
  static func formName(_ name: String, file: EntityID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The form is called ‘\(name)’, but its file ‘\(file).yaml’",
      fix: Fix(span: span, replacement: file.text))
  }
}
