package import Diagnostics

/// An answer that is hidden, or that nobody asked for.
package enum AnswerNotAskedRule {
  package static let rule = Rule(
    "answer-not-asked", .error, title: "Answer to what is not asked",
    statement: "Answers hold only what the form asks in the case at hand.",
    page: """
      A field whose condition is not true is not asked, and whatever stands there would be read by somebody who has no
      right to it. Keys that the form does not know are mistakes.

      Wrong, where `father-name` is asked only of married parents:

          { "parents-married": false, "father-name": "Nam" }

      Right:

          { "parents-married": false }
      """)
}
