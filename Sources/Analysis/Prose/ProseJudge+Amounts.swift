import CatalogueModel
import Diagnostics

/// Amounts in the text of a fee.
extension ProseJudge {
  /// The note of a fee that names amounts, but not its own.
  func verdict(onOwnAmount mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict? {
    guard let fact = own?.amounts.first, case .amount(let bounds, let currency) = mention.value,
      !namesOwnAmount, !facts.prove(mention)
    else { return nil }
    if fact.amount == .free {
      guard !surroundings.isInnocent else { return nil }
      return isRepeated(mention)
        ? .fine
        : .contradiction(
          message: ProseAmountRule.contradiction(said(mention), nil, fact), mend: nil, isCertain: false)
    }
    guard !fact.ends.isEmpty, currency == nil || currency == fact.currency else { return nil }
    let number = bounds.most.value
    let isFar = fact.ends.allSatisfy { ProseFactor.isOfAnotherMagnitude(number, $0) }
    if surroundings.isInnocent, !isFar { return nil }
    if isRepeated(mention) || isPart(number, of: fact) { return .fine }
    let factor = fact.ends.lazy.compactMap { ProseFactor.words(number, $0) }.first
    let mend = factor == nil ? nil : fact.ends.count == 1 ? rewritten(mention, as: fact.ends[0]) : nil
    return .contradiction(
      message: ProseAmountRule.contradiction(said(mention), factor, fact), mend: mend, isCertain: true)
  }

  /// Whether the same was said before, as in “5.000.000 đồng (năm triệu đồng)”.
  private func isRepeated(_ mention: ProseMention) -> Bool {
    mentions.contains { $0.range.upperBound <= mention.range.lowerBound && $0.value == mention.value }
  }

  /// Whether the fee is the sum of the amount and another that the text names.
  private func isPart(_ number: ExactDecimal, of fact: StatedFigures.Money) -> Bool {
    mentions.contains { other in
      guard other.kind == .amount, let value = other.bounds?.most.value, value != number else { return false }
      return value.adding(number).map { fact.ends.contains($0) } ?? false
    }
  }

  /// Whether the text says the amount of its own fee anywhere: others are then those of other cases.
  private var namesOwnAmount: Bool {
    guard let own, let fact = own.amounts.first else { return false }
    var alone = StatedFigures()
    alone.amounts = [fact]
    return mentions.contains { mention in
      guard mention.kind == .amount, let bounds = mention.bounds else { return false }
      return bounds.ends.contains { end in
        alone.prove(ProseMention(value: .amount(ProseBounds(end), nil), range: mention.range))
      }
    }
  }
}
