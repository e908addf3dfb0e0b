import CatalogueModel
package import Diagnostics

/// A field that asks what a question of the procedure asks.
package enum QuestionAskedAgainRule {
  package static let rule = Rule(
    "question-asked-again", .warning, title: "Case question asked again",
    statement:
      "A field that asks what the procedure has asked already takes over the answer with `answer-of`.",
    page: """
      Whoever has said on the page of the procedure that the parents are married should not be asked again in the form.

      Wrong, where the procedure asks `parents-married`:

          - { id: parents-married, type: yes-no, label: { en: Are the parents married? } }

      Right:

          - { id: married, type: yes-no, answer-of: parents-married, label: { en: Are the parents married? } }
      """)

  static func finding(_ field: FormField, question: Question) -> Diagnostic {
    Diagnostic(
      rule, at: field.span,
      "The field ‘\(field.id)’ asks again what the question ‘\(question.id)’ asks; take its answer over with ‘answer-of: \(question.id)’",
      notes: [Note("the question is here", at: question.span)])
  }
}
