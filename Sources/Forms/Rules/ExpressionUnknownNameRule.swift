import CatalogueModel
package import Diagnostics

/// An expression that uses a name nobody declared.
package enum ExpressionUnknownNameRule {
  package static let rule = Rule(
    "expression-unknown-name", .error, title: "Unknown name in an expression",
    statement:
      "An expression uses fields of its form, questions and conditions of its procedure, and other calculations.",
    page: """
      Every name in a calculation or a rule is a field of the same form, a question or a condition of the procedure,
      another calculation, `today`, or a function.

      Wrong:

          fields:
            - { id: copies, type: number, label: { en: How many copies? } }
          calculations:
            total: copy * 8000 VND

      Right:

          calculations:
            total: copies * 8000 VND
      """)

  static func finding(
    _ word: ConditionSyntax.Word, among names: [String], in source: ConditionText
  ) -> Diagnostic {
    let span = source.span(of: word.range)
    let fix = Spelling.suggestion(for: word.text, among: names).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isSameWord(word.text, $0))
    }
    return Diagnostic(rule, at: span, "Nothing is called ‘\(word.text)’ here", fix: fix)
  }

  static func function(_ word: ConditionSyntax.Word, in source: ConditionText) -> Diagnostic {
    let span = source.span(of: word.range)
    let names = ExpressionFunction.allCases.map(\.rawValue)
    let fix = Spelling.suggestion(for: word.text, among: names).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isSameWord(word.text, $0))
    }
    return Diagnostic(
      rule, at: span, "No function is called ‘\(word.text)’; there are \(names.joined(separator: ", "))",
      fix: fix)
  }
}
