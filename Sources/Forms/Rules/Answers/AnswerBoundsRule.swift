package import Diagnostics

/// An answer that is too small, too large, too short or too long.
package enum AnswerBoundsRule {
  package static let rule = Rule(
    "answer-out-of-bounds", .error, title: "Answer is out of bounds",
    statement: "An answer keeps the least and the most that its field states.",
    page: """
      Bounds are those of the form: `min`, `max`, `min-length`, `max-length`, `max-size`, and the most entries of a
      repeated page.

      Wrong, where `copies` has `max: 20`:

          { "copies": 21 }

      Right:

          { "copies": 20 }
      """)
}
