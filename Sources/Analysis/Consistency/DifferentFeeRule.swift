import CatalogueModel
package import Diagnostics

/// One fee that is charged with two amounts.
package enum DifferentFeeRule {
  package static let rule = Rule(
    "different-fee", .warning, title: "Same fee with another amount",
    statement:
      "A fee of the same name on the same basis, or for the same result, has one amount in all procedures.",
    page: """
      When an amount changes, it changes in every procedure that charges it; one is easily forgotten. Fees are compared that
      have the same name, are charged by the same channels and in the same case (a condition of the same label, or none), and
      either cite the same act and clause or lead to the same result without citing an act. Names of one or two words, and
      names that fees of many amounts have, say too little without a clause.

      Cite the clause on which each amount rests; where the amounts differ by law, the citations do, too.

      Wrong, in two procedures:

          - { id: copy, name: { en: Certified copy }, amount: 8000 VND, basis: { act: 226-2016-tt-btc, clause: Article 4 } }
          - { id: copy, name: { en: Certified copy }, amount: 2000 VND, basis: { act: 226-2016-tt-btc, clause: Article 4 } }

      Right, in both:

          - { id: copy, name: { en: Certified copy }, amount: 2000 VND, basis: { act: 226-2016-tt-btc, clause: Article 4 } }
      """)

  static func finding(_ fee: Fee, in procedure: EntityID, other: Fee, of another: EntityID, why: String)
    -> Diagnostic
  {
    Diagnostic(
      rule, at: fee.basis.span,
      "The fee ‘\(fee.id)’ has another amount in ‘\(another)’, \(why)",
      notes: [Note("the other amount is here", at: other.basis.span)])
  }
}
