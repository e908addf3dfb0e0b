import CatalogueModel
package import Diagnostics

/// Amount that denies a fee.
package enum ProseAmountRule {
  package static let rule = Rule(
    "prose-amount", .warning, title: "Amount that denies a fee",
    statement:
      "An amount in a text does not deny the fee that it is about.",
    page: """
      An amount that is written twice is wrong sooner or later: the fee changes, the note does not, and citizens bring the
      wrong sum. Guidance names the fact, and Balie writes it in the language of the reader: `{fee:registration}`. Labels
      repeat it exactly. It is a finding where the note of a fee names amounts, but not the fee, nor parts that add up to it,
      and where an amount is ten, a hundred or a thousand times a fee or a part of it.

      It is an error where a note denies the very fee that it belongs to, or where a fee has three zeros too many.

      Wrong, with an amount a thousand times the fee:

          fees:
            - id: registration
              name: { en: Registration }
              amount: 8000 VND
              note: { en: "You pay 8,000,000 VND at the counter." }

      Right:

          fees:
            - id: registration
              name: { en: Registration }
              amount: 8000 VND
              note: { en: "You pay 8,000 VND at the counter." }
          figures:
            copy-limit: 200000 VND per copy
      """)

  /// An amount in the text of a fee that is not the fee’s.
  static func contradiction(_ said: String, _ factor: String?, _ fact: StatedFigures.Money) -> String {
    let stated = ProseFigure.text(fact.amount)
    return factor.map { "‘\(said)’ is \($0) \(fact.name) to which this text belongs, \(stated)" }
      ?? "‘\(said)’ contradicts \(fact.name) to which this text belongs, \(stated)"
  }

  /// An amount with zeros too many or too few.
  static func zeros(_ said: String, _ factor: String, _ fact: StatedFigures.Money) -> String {
    "‘\(said)’ is \(factor) \(fact.name), \(ProseFigure.text(fact.amount))"
  }

  /// - Parameter only: the only amount that the procedure states.
  static func unstated(_ said: String, only: StatedFigures.Money?) -> String {
    "No fact of this procedure is the amount ‘\(said)’"
      + (only.map { "; \($0.name) is \(ProseFigure.text($0.amount))" } ?? "")
  }
}
