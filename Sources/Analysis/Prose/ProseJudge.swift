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
    if mention.kind == .date, isDayOfAct(mention) { return .fine }
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

  /// Whether the number of an act stands right before the date.
  private func isDayOfAct(_ mention: ProseMention) -> Bool {
    mentions.contains { other in
      guard other.kind == .act, other.range.upperBound <= mention.range.lowerBound else { return false }
      return mention.range.lowerBound - other.range.upperBound < 16
    }
  }
}
