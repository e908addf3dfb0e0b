import CatalogueModel
package import Diagnostics

/// A fact that rests on an act which is not in force yet.
package enum FutureActRule {
  package static let rule = Rule(
    "future-act", .warning, title: "Act is not in force yet",
    statement: "A fact rests on an act that is in force on the first day of the fact.",
    page: """
      What an act will change does not hold before the act does. A fact that rests on it begins with it, and until then
      something else holds.

      Wrong, where decree 18 comes into force on 1 July 2027:

          fees:
            - { id: registration, amount: 10000 VND, basis: 18-2027-nd-cp }

      Right:

          fees:
            - { id: registration, amount: 8000 VND, until: 2027-06-30, basis: 85-2019-tt-btc }
            - { id: registration, amount: 10000 VND, from: 2027-07-01, basis: 18-2027-nd-cp }
      """)

  static func finding(_ act: Act, cited span: SourceSpan, on day: CivilDate) -> Diagnostic {
    let begins = act.validity.from.map { "is not in force until \($0)" } ?? "is not in force"
    return Diagnostic(
      rule, at: span, "\(act.number) \(begins), but what rests on it holds on \(day)",
      notes: [Note("the act is described here", at: act.span)])
  }
}
