import CatalogueModel
import Diagnostics

extension ProseJudge {
  /// A number that no fact states, with the fact that it may be meant to be.
  func unstated(_ mention: ProseMention) -> ProseVerdict {
    switch mention.value {
    case .amount(let bounds, let currency): unstatedAmount(mention, bounds.most.value, currency)
    case .duration(_, let unit): unstatedTime(mention, unit)
    case .date, .month: .unstated(message: ProseDateRule.unstated(said(mention)), mend: nil)
    case .count: unstatedCount(mention)
    case .act(let number): unstatedAct(mention, number)
    }
  }

  private func unstatedAmount(
    _ mention: ProseMention, _ number: ExactDecimal, _ currency: Currency?
  ) -> ProseVerdict {
    let same = facts.amounts.filter { !$0.ends.isEmpty && (currency == nil || $0.currency == currency) }
    for fact in same {
      for stated in fact.ends {
        guard let factor = ProseFactor.words(number, stated) else { continue }
        let mend = isGuidance ? fact.reference : fact.ends.count == 1 ? rewritten(mention, as: stated) : nil
        return .contradiction(
          message: ProseAmountRule.zeros(said(mention), factor, fact), mend: mend,
          isCertain: ProseFactor.isThousand(number, stated))
      }
    }
    let only = Set(same.map(\.name)).count == 1 ? same.first : nil
    return .unstated(
      message: ProseAmountRule.unstated(said(mention), only: only), mend: isGuidance ? only?.reference : nil)
  }

  private func unstatedTime(_ mention: ProseMention, _ unit: StatedDuration.Unit) -> ProseVerdict {
    let same = facts.times.filter { $0.duration.unit == unit }
    let only = Set(same.map(\.name)).count == 1 ? same.first : nil
    return .unstated(
      message: ProseDurationRule.unstated(said(mention), only: only), mend: isGuidance ? only?.reference : nil
    )
  }

  private func unstatedCount(_ mention: ProseMention) -> ProseVerdict {
    .unstated(message: ProseCountRule.unstated(said(mention)), mend: nil)
  }

  private func unstatedAct(_ mention: ProseMention, _ number: String) -> ProseVerdict {
    if !isDated(mention, number), let cited = acts.twin(of: number, among: facts.acts), !names(cited) {
      // One number with two years, of which one is no act at all, is found by the rule `act-year`.
      if own?.isName != true, !acts.isKnown(number), year(of: number) != year(of: cited) { return .fine }
      return .contradiction(message: ProseActRule.twin(number, cited), mend: cited, isCertain: false)
    }
    if acts.isKnown(number) {
      return .unstated(message: ProseActRule.notCited(number), mend: nil)
    }
    return .unstated(message: ProseActRule.unknown(number), mend: nil)
  }

  private func year(of number: String) -> Substring? { number.split(separator: "/").dropFirst().first }

  /// Whether the text names the other act as well: then they are two.
  private func names(_ act: String) -> Bool {
    mentions.contains { mention in
      guard case .act(let number) = mention.value else { return false }
      return StatedFigures.key(ofAct: number) == StatedFigures.key(ofAct: act)
    }
  }

  /// Whether the act’s own day stands behind its number: two acts may have one number in two years.
  private func isDated(_ mention: ProseMention, _ number: String) -> Bool {
    let year = number.split(separator: "/").dropFirst().first.flatMap { Int($0) }
    return mentions.contains { other in
      guard case .date(let date) = other.value, other.range.lowerBound >= mention.range.upperBound else {
        return false
      }
      return other.range.lowerBound - mention.range.upperBound < 12 && date.year == year
    }
  }

  /// The mention with another number, grouped as its language does.
  func rewritten(_ mention: ProseMention, as number: ExactDecimal) -> String? {
    guard number.scale == 0, let read = text.number(at: mention.range.lowerBound, decimal: words.decimal),
      read.end <= mention.range.upperBound
    else { return nil }
    // “1,5 triệu đồng” has a word between the number and the currency, which would then be wrong.
    let rest = text.afterBlanks(read.end)
    guard words.multipliers.match(text, at: rest) == nil else { return nil }
    let sign: Character = words.decimal == UInt8(ascii: ",") ? "." : ","
    return ProseFigure.grouped(String(number.units), by: sign)
      + String(decoding: text.bytes[read.end..<mention.range.upperBound], as: UTF8.self)
  }
}
