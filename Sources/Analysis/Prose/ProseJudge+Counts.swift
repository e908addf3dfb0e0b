import CatalogueModel
import Diagnostics

/// Counts in the note or the name of a document.
extension ProseJudge {
  /// The note or the name of a document that asks for another number of it.
  func verdict(onOwnCount mention: ProseMention, _ surroundings: ProseSurroundings) -> ProseVerdict? {
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
}
