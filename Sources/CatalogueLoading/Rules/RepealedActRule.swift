import CatalogueModel
package import Diagnostics

/// A fact that rests on an act no longer in force.
package enum RepealedActRule {
  package static let rule = Rule(
    "repealed-act", .warning, title: "Act is no longer in force",
    statement: "A fact in force rests on an act in force on the same day.",
    page: """
      When an act was replaced, what rested on it must be checked: the fee, the time or the document may have changed with
      it. Cite the new act once it is checked, or date the fact.

      Outdated, where decree 158 ended with the year 2015:

          legal-basis: [158-2005-nd-cp]

      Up to date:

          legal-basis: [123-2015-nd-cp]
      """)

  static func finding(_ act: Act, cited: SourceSpan) -> Diagnostic {
    let state =
      act.validity.until.map { "has not been in force since \($0.adding(days: 1))" } ?? "is not in force"
    let replacement = act.replacedBy.map { "; it was replaced by ‘\($0.id)’" } ?? ""
    return Diagnostic(
      rule, at: cited, "\(act.number) \(state)\(replacement)",
      notes: [Note("the act is described here", at: act.span)])
  }
}
