package import Diagnostics

/// Answers to another version of the form.
package enum AnswersOtherVersionRule {
  package static let rule = Rule(
    "answers-other-version", .warning, title: "Answers were given to another version of the form",
    statement: "An answers file carries the version of the form with which it was filled in.",
    page: """
      The version changes whenever what the form asks or checks changes. Answers to another version are checked all the
      same; what no longer fits has findings of its own.

      Outdated, where `rules.json` has the version `4be1d0c7a532`:

          { "form": "register-birth/birth-declaration", "version": "90210fedcba9", "answers": {} }

      Up to date:

          { "form": "register-birth/birth-declaration", "version": "4be1d0c7a532", "answers": {} }
      """)
}
