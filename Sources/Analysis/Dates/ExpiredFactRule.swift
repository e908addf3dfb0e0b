import CatalogueModel
package import Diagnostics

/// A fact that ended, after which nothing is stated.
package enum ExpiredFactRule {
  package static let rule = Rule(
    "expired-fact", .warning, title: "Nothing is stated since a fact ended",
    statement:
      "When a fact ends, another entry says what holds from the next day, or the entry is taken out.",
    page: """
      An entry with a last day is no longer shown once the day has passed. Where nothing follows it, the page just says
      less than before: a fee that is still charged is gone, a document that is still asked for is missing.

      State what holds now. If there is nothing any more, take the entry out: its history is in the version control. An
      entry of the same kind that begins on the next day counts as what follows.

      Wrong, read in 2027:

          fees:
            - { id: registration, amount: 8000 VND, until: 2026-12-31 }

      Right:

          fees:
            - { id: registration, amount: 8000 VND, until: 2026-12-31 }
            - { id: registration, amount: 10000 VND, from: 2027-01-01 }
      """)

  static func finding(_ fact: String, ended: CivilDate, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "The \(fact) ended on \(ended), and nothing is stated since")
  }
}
