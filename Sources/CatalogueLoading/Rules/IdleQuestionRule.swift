import CatalogueModel
package import Diagnostics

/// A question whose answer nobody needs.
package enum IdleQuestionRule {
  package static let rule = Rule(
    "case-idle-question", .warning, title: "Question that changes nothing",
    statement: "For every question there are answers that change what a citizen needs, or a form uses it.",
    page: """
      Citizens are asked only what makes a difference. A question that no condition of a fact or a form uses, or that
      changes none of them, is never asked; mostly a condition was forgotten.

      Wrong:

          questions:
            married: { ask: { en: Are you married? }, type: yes-no }
          documents:
            - { evidence: marriage-certificate }

      Right:

          questions:
            married: { ask: { en: Are you married? }, type: yes-no }
          documents:
            - { evidence: marriage-certificate, when: married }
      """)

  static func finding(_ question: Question) -> Diagnostic {
    Diagnostic(rule, at: question.span, "The question ‘\(question.id)’ changes nothing")
  }
}
