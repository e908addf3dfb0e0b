package import Diagnostics

/// A condition that uses a name nobody declared.
package enum ConditionUnknownNameRule {
  package static let rule = Rule(
    "condition-unknown-name", .error, title: "Unknown name in a condition",
    statement: "A condition may use only the questions and conditions of its procedure.",
    page: """
      Every name in a condition is a question declared under `questions` or a condition declared under
      `conditions` of the same procedure. In a form, the fields of the form are known as well.

      Wrong:

          questions:
            parents-married: { ask: { en: Are the parents married? }, type: yes-no }
          conditions:
            married: parent-married is yes

      Right:

          conditions:
            married: parents-married is yes
      """)

  static func finding(
    _ word: ConditionSyntax.Word, among names: [String], in source: ConditionText
  ) -> Diagnostic {
    let span = source.span(of: word.range)
    let fix = Spelling.suggestion(for: word.text, among: names).map {
      Fix(span: span, replacement: $0, isSafe: Spelling.isSameWord(word.text, $0))
    }
    guard word.text.utf8.first.map({ !(48...57).contains($0) }) ?? true else {
      return Diagnostic(
        rule, at: span,
        "‘\(word.text)’ is no question or condition; write the question first, as in ‘age > 60’",
        fix: fix)
    }
    return Diagnostic(rule, at: span, "No question or condition is called ‘\(word.text)’", fix: fix)
  }
}
