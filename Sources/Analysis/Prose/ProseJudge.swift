import CatalogueModel
import Diagnostics

/// Judges the mentions of one text by the facts of its procedure.
struct ProseJudge {
  let text: ProseText
  let words: ProseWords
  let mentions: [ProseMention]
  /// The mentions of the whole guidance, of which this may be a paragraph.
  let companions: [ProseMention]
  let facts: StatedFigures
  /// The fact to which the text belongs, if it belongs to one.
  let own: OwnFact?
  let isInForm: Bool
  /// Whether facts can be named in the text instead of being repeated.
  let isGuidance: Bool
  let acts: ProseActs
  let day: CivilDate

  func verdict(on mention: ProseMention) -> ProseVerdict {
    if own?.isName == true { return verdict(inName: mention) }
    let surroundings = ProseSurroundings(text: text, words: words, mention: mention)
    switch mention.value {
    case .amount:
      if let verdict = verdict(onOwnAmount: mention, surroundings) { return verdict }
    case .count:
      if let verdict = verdict(onOwnCount: mention, surroundings) { return verdict }
    case .date(let date):
      if date < day, surroundings.isEndOfRate {
        return .contradiction(message: ProseDateRule.past(said(mention)), mend: nil, isCertain: false)
      }
    case .duration, .month, .act: break
    }
    if facts.prove(mention, isInForm: isInForm) { return .fine }
    if case .duration = mention.value, let verdict = verdict(onTime: mention, surroundings) { return verdict }
    if surroundings.isInnocent || own?.isExemption == true && mention.kind == .amount { return .fine }
    return unstated(mention)
  }

  /// The name of a document says how many of it are handed in, and by which act its form was made.
  private func verdict(inName mention: ProseMention) -> ProseVerdict {
    switch mention.value {
    case .count:
      let surroundings = ProseSurroundings(text: text, words: words, mention: mention)
      return verdict(onOwnCount: mention, surroundings) ?? .fine
    case .act where !facts.prove(mention):
      let verdict = unstated(mention)
      if case .unstated = verdict { return .fine }
      return verdict
    default: return .fine
    }
  }

  func said(_ mention: ProseMention) -> String {
    let words = String(decoding: text.bytes[mention.range], as: UTF8.self)
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: What belongs to the text’s own fact

  /// The note of a fee that names amounts, but not its own.
  private func verdict(onOwnAmount mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict?
  {
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

  /// The note or the name of a document that asks for another number of it.
  private func verdict(onOwnCount mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict? {
    guard case .count(let bounds, let noun) = mention.value, let own, !own.counts.isEmpty, noun != .set,
      !surroundings.isInnocent, !surroundings.isAlternative
    else { return nil }
    let stated = own.counts[noun] ?? (noun == .certifiedCopy ? own.counts[.copy] : nil)
    guard let stated else {
      // A name that asks for a copy only, where an original is asked for; pictures are counted as originals.
      guard own.isName, noun != .photo || own.counts[.copy] == nil && mention.range.lowerBound < 12,
        !mentions.contains(where: { ($0 != mention || noun == .photo) && says($0, Array(own.counts.values)) })
      else { return nil }
      return .contradiction(
        message: ProseCountRule.contradiction(said(mention), own), mend: nil, isCertain: false)
    }
    if bounds.ends.contains(where: { $0.readings.contains(ExactDecimal(stated)) }) {
      guard own.isName, own.counts.count > 1, !surroundings.isOfACase(),
        !mentions.contains(where: { $0 != mention && $0.kind == .count })
      else { return nil }
      return .contradiction(
        message: ProseCountRule.contradiction(said(mention), own), mend: nil, isCertain: false)
    }
    if own.isName, surroundings.isOfACase(back: 400) { return nil }
    return .contradiction(
      message: ProseCountRule.contradiction(said(mention), own), mend: nil, isCertain: !own.isName)
  }

  private func says(_ mention: ProseMention, _ numbers: [Int]) -> Bool {
    guard mention.kind == .count, let bounds = mention.bounds else { return false }
    return bounds.ends.contains { end in numbers.contains { end.readings.contains(ExactDecimal($0)) } }
  }

  /// A time that is not that of the step or the deadline to which the text belongs, or of any way of applying.
  private func verdict(onTime mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict? {
    guard case .duration(let bounds, let unit) = mention.value, !isInForm, !surroundings.isInnocent else {
      return nil
    }
    if let own, let fact = own.times.first, !own.isChannel, fact.duration.unit == unit,
      !mentions.contains(where: { isStated($0, by: own.times) })
    {
      return .contradiction(
        message: ProseDurationRule.contradiction(said(mention), fact), mend: nil, isCertain: true)
    }
    let ways = own?.isChannel == true ? own?.times ?? [] : facts.times.filter(\.isOfProcedure)
    guard !ways.isEmpty else { return nil }
    let references = Set(ways.compactMap(\.reference))
    let mend = isGuidance && references.count == 1 ? references.first : nil
    if surroundings.isOfAnotherTerm(countingFrom: own?.isChannel != true) { return nil }
    if let twin = ways.first(where: { $0.isTwin(bounds, unit) }),
      !mentions.contains(where: { isStated($0, by: ways) })
    {
      return .contradiction(
        message: ProseDurationRule.otherDays(said(mention), twin), mend: mend, isCertain: false)
    }
    let isWhole = surroundings.isOfProcessing && !mentions.contains { isStated($0, by: ways) }
    guard
      isWhole && !isStage(bounds, unit, of: ways)
        || surroundings.isSinceReceipt && isLongerThanAll(ways, bounds, unit)
    else { return nil }
    return .contradiction(
      message: ProseDurationRule.contradiction(said(mention), ways: ways), mend: mend, isCertain: false)
  }

  /// Whether what is told as a stage takes longer than every way of applying as a whole.
  private func isLongerThanAll(
    _ ways: [StatedFigures.Time], _ bounds: ProseBounds, _ unit: StatedDuration.Unit
  ) -> Bool {
    let days: Set<StatedDuration.Unit> = [.day, .workingDay]
    guard days.contains(unit), bounds.most.value.scale == 0 else { return false }
    let longest = StatedDuration(Int(bounds.most.value.units), unit).roughMinutes
    return ways.allSatisfy { days.contains($0.duration.unit) && $0.duration.roughMinutes < longest }
  }

  /// Whether the time and another that the text names add up to that of a way of applying.
  private func isStage(
    _ bounds: ProseBounds, _ unit: StatedDuration.Unit, of ways: [StatedFigures.Time]
  ) -> Bool {
    companions.contains { other in
      guard case .duration(let more, unit) = other.value, more != bounds,
        let sum = more.most.value.adding(bounds.most.value)
      else { return false }
      return ways.contains { $0.duration.unit == unit && $0.ends.contains { ExactDecimal($0) == sum } }
    }
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

  /// Whether a mention has the same number of the other kind of days.
  func isTwin(_ bounds: ProseBounds, _ unit: StatedDuration.Unit) -> Bool {
    guard [unit, duration.unit] == [.day, .workingDay] || [unit, duration.unit] == [.workingDay, .day] else {
      return false
    }
    return ends.contains { end in bounds.ends.contains { $0.readings.contains(ExactDecimal(end)) } }
  }
}
