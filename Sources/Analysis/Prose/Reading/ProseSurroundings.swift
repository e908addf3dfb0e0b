import CatalogueModel

/// What the words around a mention say it is.
struct ProseSurroundings {
  let text: ProseText
  let words: ProseWords
  let mention: ProseMention

  /// How far one looks back and ahead within the sentence, in bytes.
  static let back = 120
  private static let ahead = 48

  /// Whether the number is something that no procedure states as a fact: an age, a fine, an example …
  var isInnocent: Bool {
    let contexts = [words.before.first(in: text, before), words.after.first(in: text, after)]
    return contexts.compactMap { $0 }.contains { isExcuse($0) } || isAny(words.before, before)
  }

  /// Whether it is said of the procedure as a whole, such as “processing time: 5 days”.
  var isOfProcessing: Bool {
    let start = max(before.lowerBound, mention.range.lowerBound - 48)
    return words.processing.isFound(in: text, start..<mention.range.lowerBound)
  }

  /// Whether the time is not the one that the authority takes: how early one must ask, an extension, or a time that
  /// counts from something else than the receipt of the file.
  ///
  /// - Parameter countingFrom: whether it matters what the time counts from.
  func isOfAnotherTerm(countingFrom: Bool) -> Bool {
    let start = max(before.lowerBound, mention.range.lowerBound - 48)
    // “3 more working days”, “3 werkdagen extra”
    let end = min(text.count, mention.range.upperBound + 8)
    if words.otherTerm.isFound(in: text, start..<end) { return true }
    if words.early.isFound(in: text, after) { return true }
    return countingFrom && words.since.isFound(in: text, after)
      && !words.sinceReceipt.isFound(in: text, after)
  }

  /// Whether the time counts from the receipt of the complete file.
  var isSinceReceipt: Bool {
    [after, sentence(back: 800)].contains {
      words.sinceReceipt.isFound(in: text, $0) && words.complete.isFound(in: text, $0)
    }
  }

  /// Whether the sentence is about some cases only.
  ///
  /// - Parameter back: how far to look for what limits it, in bytes.
  func isOfACase(back: Int = Self.back) -> Bool {
    words.cases.isFound(in: text, sentence(back: back)) || words.cases.isFound(in: text, after)
  }

  /// Whether it is the last day of a fee, a rate or an exemption.
  var isEndOfRate: Bool {
    let end = text.beforeBlanks(mention.range.lowerBound)
    let start = max(0, end - 20)
    let isUntil = (start..<end).contains { index in
      !text.isWord(index - 1) && words.until.match(text, at: index)?.end == end
    }
    return isUntil && (words.rates.isFound(in: text, before) || words.rates.isFound(in: text, after))
  }

  /// Whether another count will do as well: “one original or one copy”.
  var isAlternative: Bool {
    let near = max(0, mention.range.lowerBound - 16)..<min(text.count, mention.range.upperBound + 16)
    return words.joiners.isFound(in: text, near)
  }

  private func isAny(_ table: WordTable<ProseContext>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      if !text.isWord(start - 1), let found = table.match(text, at: start), found.end <= range.upperBound {
        if isExcuse(found.meaning) { return true }
      }
      start += 1
    }
    return false
  }

  private func isExcuse(_ context: ProseContext) -> Bool {
    switch (context, mention.value) {
    case (.example, _): true
    case (.age, .duration(_, .year)), (.age, .duration(_, .month)): true
    case (.threshold, .amount), (.threshold, .duration(_, .year)), (.threshold, .duration(_, .month)): true
    case (.fine, .amount): true
    case (.validity, .duration), (.validity, .date): true
    case (.actDate, .date), (.actDate, .month): true
    case (.clock, .duration(_, .hour)): true
    default: false
    }
  }

  /// The sentence before the mention, as far as one looks.
  private var before: Range<Int> { sentence(back: Self.back) }

  private func sentence(back: Int) -> Range<Int> {
    var start = mention.range.lowerBound
    let limit = max(0, start - back)
    while start > limit, !text.endsSentence(at: start - 1) { start -= 1 }
    return start..<mention.range.lowerBound
  }

  private var after: Range<Int> {
    var end = mention.range.upperBound
    let limit = min(text.count, end + Self.ahead)
    while end < limit, !text.endsSentence(at: end) { end += 1 }
    return mention.range.upperBound..<end
  }
}
