package import Diagnostics

/// What cannot be read as JSON.
package enum AnswersUnreadableRule {
  package static let rule = Rule(
    "answers-unreadable", .error, title: "Answers cannot be read",
    statement: "Answers are one JSON document (RFC 8259), or several in a list or on lines of their own.",
    page: """
      Answers are an object with one member for each answer, or the file that a citizen downloads, which holds that object
      under `answers`. A key stands in it once, and numbers are written in digits.

      Wrong:

          { "child-name": "Mai", }

      Right:

          { "child-name": "Mai" }
      """)
}
