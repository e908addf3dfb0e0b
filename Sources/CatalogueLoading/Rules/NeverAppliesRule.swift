package import Diagnostics

/// A fact that applies to nobody.
package enum NeverAppliesRule {
  package static let rule = Rule(
    "case-never", .warning, title: "Fact that applies in no case",
    statement: "The condition of a document, a fee or any other fact is met by some answers.",
    page: """
      A condition that no answers meet hides the fact from everybody: no citizen is ever asked for the document or
      told the fee. Mostly two conditions exclude each other, or a number lies outside the limits of its question.

      Wrong:

          questions:
            age: { ask: { en: How old is the child? }, type: number, min: 0, max: 17 }
          documents:
            - { evidence: driving-licence, when: age >= 18 }

      Right:

          questions:
            age: { ask: { en: How old are you? }, type: number, min: 0, max: 120 }
          documents:
            - { evidence: driving-licence, when: age >= 18 }
      """)

  /// - Parameter what: the fact in words, such as “Nobody is asked for the document ‘x’”.
  static func finding(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "\(what): no answers meet its condition")
  }
}
