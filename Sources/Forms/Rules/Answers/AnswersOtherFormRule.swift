package import Diagnostics

/// Answers to another form.
package enum AnswersOtherFormRule {
  package static let rule = Rule(
    "answers-other-form", .error, title: "Answers belong to another form",
    statement: "An answers file names the form whose answers it holds.",
    page: """
      A downloaded answers file says which form it belongs to, so that nobody checks it against another.

      Wrong, where `register-birth/birth-declaration` is checked:

          { "form": "register-death/death-declaration", "answers": {} }

      Right:

          { "form": "register-birth/birth-declaration", "answers": {} }
      """)
}
