import CatalogueModel
package import Diagnostics

/// An exemption from which nobody gains.
package enum IdleExemptionRule {
  package static let rule = Rule(
    "case-idle-exemption", .warning, title: "Exemption that never applies",
    statement: "There is a case in which an exemption and a fee that it concerns apply together.",
    page: """
      An exemption is worth something only in a case in which one of its fees is charged. Where the two conditions exclude
      each other, the fee is free anyway, or what is left to pay is no less than the fee, citizens are promised what they
      never get.

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

  /// - Parameter fee: one of those that are charged where the exemption holds, none of which is more.
  static func noLess(_ exemption: Exemption, than fee: Fee) -> Diagnostic {
    Diagnostic(
      rule, at: exemption.basis.span,
      "The exemption ‘\(exemption.name.text(in: .source))’ leaves no less to pay than its fees: ‘\(fee.id)’ is not more"
    )
  }

  static func finding(_ exemption: Exemption) -> Diagnostic {
    Diagnostic(
      rule, at: exemption.basis.span,
      "The exemption ‘\(exemption.name.text(in: .source))’ never applies: none of its fees is charged where it holds"
    )
  }
}
