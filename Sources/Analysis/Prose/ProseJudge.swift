import CatalogueModel
import Diagnostics

/// Judges the mentions of one text by the facts of its procedure.
struct ProseJudge {
  let text: ProseText
  let words: ProseWords
  let mentions: [ProseMention]
  let facts: StatedFigures
  /// The fact to which the text belongs, if it belongs to one.
  let own: OwnFact?
  let isInForm: Bool
  /// Whether facts can be named in the text instead of being repeated.
  let isGuidance: Bool
  let acts: ProseActs

  func verdict(on mention: ProseMention) -> ProseVerdict {
    if case .amount = mention.value, let verdict = verdict(onOwnAmount: mention) { return verdict }
    if case .count = mention.value, let verdict = verdict(onOwnCount: mention) { return verdict }
    if facts.prove(mention, isInForm: isInForm) { return .fine }
    let surroundings = ProseSurroundings(text: text, words: words, mention: mention)
    if case .duration = mention.value, let verdict = verdict(onTime: mention, surroundings) { return verdict }
    if surroundings.isInnocent || own?.isExemption == true && mention.kind == .amount { return .fine }
    return unstated(mention)
  }

  func said(_ mention: ProseMention) -> String {
    let words = String(decoding: text.bytes[mention.range], as: UTF8.self)
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: What belongs to the text’s own fact

  /// The note of a fee that names amounts, but not its own.
  private func verdict(onOwnAmount mention: ProseMention) -> ProseVerdict? {
    guard let fact = own?.amounts.first, let bounds = mention.bounds, !fact.ends.isEmpty,
      case .amount(_, let currency) = mention.value, currency == nil || currency == fact.currency,
      !namesOwnAmount, !facts.prove(mention)
    else { return nil }
    let surroundings = ProseSurroundings(text: text, words: words, mention: mention)
    let number = bounds.most.value
    let isFar = fact.ends.allSatisfy { ProseFactor.isOfAnotherMagnitude(number, $0) }
    if surroundings.isInnocent, !isFar { return nil }
    let factor = fact.ends.lazy.compactMap { ProseFactor.words(number, $0) }.first
    let message = ProseAmountRule.contradiction(said(mention), factor, fact)
    let mend = factor == nil ? nil : fact.ends.count == 1 ? rewritten(mention, as: fact.ends[0]) : nil
    return .contradiction(message: message, mend: mend, isCertain: true)
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

  /// The note of a document that asks for another number of it.
  private func verdict(onOwnCount mention: ProseMention) -> ProseVerdict? {
    guard case .count(let bounds, let noun) = mention.value, let own, let stated = own.counts[noun],
      !bounds.ends.contains(where: { $0.readings.contains(ExactDecimal(stated)) })
    else { return nil }
    let surroundings = ProseSurroundings(text: text, words: words, mention: mention)
    if surroundings.isInnocent { return .fine }
    return .contradiction(
      message: ProseCountRule.contradiction(said(mention), own.document, stated), mend: nil, isCertain: true)
  }

  /// A time that is not that of the step or the deadline to which the text belongs, or of any way of applying.
  private func verdict(onTime mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict? {
    guard case .duration(_, let unit) = mention.value else { return nil }
    if let own, let fact = own.times.first, !own.isChannel, fact.duration.unit == unit, !surroundings.isInnocent,
      !mentions.contains(where: { isStated($0, by: own.times) })
    {
      return .contradiction(
        message: ProseDurationRule.contradiction(said(mention), fact), mend: nil, isCertain: true)
    }
    let ways = own?.isChannel == true ? own?.times ?? [] : facts.times.filter(\.isOfProcedure)
    guard !ways.isEmpty, surroundings.isOfProcessing else { return nil }
    let references = Set(ways.compactMap(\.reference))
    return .contradiction(
      message: ProseDurationRule.contradiction(said(mention), ways: ways),
      mend: isGuidance && references.count == 1 ? references.first : nil, isCertain: own?.isChannel == true)
  }

  private func isStated(_ mention: ProseMention, by times: [StatedFigures.Time]) -> Bool {
    guard mention.kind == .duration else { return false }
    var alone = StatedFigures()
    for time in times { alone.add(time) }
    return alone.prove(mention)
  }
}

extension StatedFigures.Time {
  /// Whether it is how long a way of applying takes.
  var isOfProcedure: Bool { reference?.hasPrefix("{time:") == true }
}
