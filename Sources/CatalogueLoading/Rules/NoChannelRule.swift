package import Diagnostics

/// A case in which nobody can apply.
package enum NoChannelRule {
  package static let rule = Rule(
    "case-no-channel", .warning, title: "Case without a way of applying",
    statement: "Whatever the answers to the questions, there is at least one way of applying.",
    page: """
      Where every way of applying has a condition, there may be answers for which none of them is met. Citizens of
      this case would find a page that tells them what to bring, but not where.

      Wrong, for whoever lost the card abroad:

          channels:
            online:  { url: "https://…", when: lost-at-home and has-account }
            counter: { at: office, when: lost-at-home }

      Right:

          channels:
            online:  { url: "https://…", when: lost-at-home and has-account }
            counter: { at: office, when: lost-at-home }
            post:    { when: not lost-at-home }
      """)

  static func finding(_ answers: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "Nobody can apply in this case: \(answers)")
  }
}
