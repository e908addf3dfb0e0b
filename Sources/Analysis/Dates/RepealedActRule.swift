import CatalogueModel
package import Diagnostics

/// A fact that rests on an act no longer in force.
package enum RepealedActRule {
  package static let rule = Rule(
    "repealed-act", .warning, title: "Act is no longer in force",
    statement: "A fact in force rests on an act in force on the same day.",
    page: """
      When an act was replaced, what rested on it must be checked: the fee, the time or the document may have changed with
      it. Cite the new act once it is checked, or date the fact. A fact that begins later is judged by its first day.

      An act counts as replaced from the day after its `until`; without `until`, from the day on which the act under
      `replaced-by` is in force.

      Outdated, where decree 158 ended with the year 2015:

          legal-basis: [158-2005-nd-cp]

      Up to date:

          legal-basis: [123-2015-nd-cp]
      """)

  /// - Parameters:
  ///   - day: the day on which what cites it is in force.
  ///   - successor: the act that stands in its place on that day.
  static func finding(
    _ act: Act, cited span: SourceSpan, on day: CivilDate, successor: EntityID?, isMendable: Bool = true
  ) -> Diagnostic {
    let state =
      act.validity.until.map { "has not been in force since \($0.adding(days: 1))" } ?? "was replaced"
    let replacement = successor.map {
      act.validity.until == nil ? " by ‘\($0)’" : "; it was replaced by ‘\($0)’"
    }
    return Diagnostic(
      rule, at: span, "\(act.number) \(state)\(replacement ?? "")",
      fix: isMendable ? successor.map { Fix(span: span, replacement: $0.text) } : nil,
      notes: [Note("the act is described here", at: act.span)])
  }
}
