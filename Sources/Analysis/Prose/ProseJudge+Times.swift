import CatalogueModel
import Diagnostics

/// Times in the texts of steps, deadlines, ways of applying, and in guidance.
extension ProseJudge {
  /// A time that is not that of the step or the deadline to which the text belongs, or of any way of applying.
  func verdict(onTime mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict? {
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
    guard !mentions.contains(where: { isStated($0, by: ways) }),
      surroundings.isOfProcessing && !isStage(bounds, unit, of: ways)
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
