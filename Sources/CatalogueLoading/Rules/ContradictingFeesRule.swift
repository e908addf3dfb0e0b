import CatalogueModel
package import Diagnostics

/// Two fees that are one, with two amounts.
package enum ContradictingFeesRule {
  package static let rule = Rule(
    "case-fees-contradict", .error, title: "Fees that contradict each other",
    statement: "In one case, a fee has one amount.",
    page: """
      Entries with the same id, or with the same name, are the same fee. Where the conditions of two of them can be met
      together, on the same day and for the same way of applying, citizens of that case would be told two amounts.

      Wrong, for a child that was born abroad 61 days ago:

          - { id: registration, name: { en: Registration }, amount: 8000 VND, when: late }
          - { id: registration, name: { en: Registration }, amount: 50000 VND, when: abroad }

      Right:

          - { id: registration, name: { en: Registration }, amount: 8000 VND, when: late and not abroad }
          - { id: registration, name: { en: Registration }, amount: 50000 VND, when: abroad }
      """)

  static func finding(_ fee: Fee, and other: Fee, case answers: String) -> Diagnostic {
    let when = answers.isEmpty ? "" : " in this case: \(answers)"
    return Diagnostic(
      rule, at: fee.basis.span, "The fee ‘\(fee.id)’ has two amounts\(when)",
      notes: [Note("the other amount", at: other.basis.span)])
  }
}
