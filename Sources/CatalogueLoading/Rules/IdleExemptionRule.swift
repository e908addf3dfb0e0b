import CatalogueModel
package import Diagnostics

/// An exemption from which nobody gains.
package enum IdleExemptionRule {
  package static let rule = Rule(
    "case-idle-exemption", .warning, title: "Exemption that never applies",
    statement: "There is a case in which an exemption and a fee that it concerns apply together.",
    page: """
      An exemption is worth something only in a case in which one of its fees is charged. Where the two conditions exclude
      each other, or the fee is free anyway, citizens are promised what they never get.

      Wrong:

          fees:
            - { id: express, name: { en: Express }, amount: 50000 VND, when: not child }
          exemptions:
            - { name: { en: Children }, effect: free, fees: [express], when: child }

      Right:

          fees:
            - { id: express, name: { en: Express }, amount: 50000 VND }
          exemptions:
            - { name: { en: Children }, effect: free, fees: [express], when: child }
      """)

  static func finding(_ exemption: Exemption) -> Diagnostic {
    Diagnostic(
      rule, at: exemption.basis.span,
      "The exemption ‘\(exemption.name.text(in: .source))’ never applies: none of its fees is charged where it holds"
    )
  }
}
