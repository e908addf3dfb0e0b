import CatalogueModel

extension ProseScanner {
  // MARK: Numbers

  /// A number in words, unless it is part of a longer one that is not understood.
  func numberInWords(at index: Int) -> (number: ProseNumber, end: Int)? {
    guard let (value, end) = cardinal(at: index) else { return nil }
    if let before = previousWord(index),
      words.numberParts.match(text, at: before.lowerBound)?.end == before.upperBound
    {
      return nil
    }
    return (ProseNumber(ExactDecimal(value)), end)
  }

  /// A number below a thousand: “một trăm hai mươi”, “eight hundred and five”, “honderdtwintig” of
  /// “honderdtwintigduizend”.
  private func cardinal(at index: Int) -> (value: Int, end: Int)? {
    guard let (hundreds, end) = words.hundreds.match(text, at: index, isWhole: !words.gluesNumbers) else {
      return small(at: index)
    }
    var place = text.afterBlanks(end)
    if let (_, next) = words.hundredJoiners.match(text, at: place) { place = text.afterBlanks(next) }
    if place > end || words.gluesNumbers, let (rest, last) = small(at: place) {
      return (hundreds + rest, last)
    }
    return text.isWord(end) && !isMultiplied(end) ? nil : (hundreds, end)
  }

  /// A number below a hundred. A multiplier may be written in one word with it.
  private func small(at index: Int) -> (value: Int, end: Int)? {
    if let found = words.numbers.match(text, at: index) { return (found.meaning, found.end) }
    guard words.gluesNumbers, let (value, end) = words.numbers.match(text, at: index, isWhole: false),
      isMultiplied(end)
    else { return nil }
    return (value, end)
  }

  private func isMultiplied(_ end: Int) -> Bool { words.multipliers.match(text, at: end) != nil }

  /// The end of a number that is repeated in words: “15 (mười lăm) ngày”.
  func afterRepetition(_ end: Int) -> Int {
    let open = text.afterBlanks(end)
    guard open < text.count, text.bytes[open] == UInt8(ascii: "("),
      let (_, last) = cardinal(at: text.afterBlanks(open + 1))
    else { return end }
    let close = text.afterBlanks(last)
    return close < text.count && text.bytes[close] == UInt8(ascii: ")") ? close + 1 : end
  }

  /// The other end of a range: a dash or “to”, and a number.
  func secondEnd(after end: Int) -> (number: ProseNumber, end: Int)? {
    let joiner = text.afterBlanks(end)
    let after: Int
    if let dash = dash(at: joiner) {
      after = dash
    } else if joiner > end, let (_, next) = words.joiners.match(text, at: joiner) {
      after = next
    } else {
      return nil
    }
    let start = text.afterBlanks(after)
    if let read = text.number(at: start, decimal: words.decimal), let number = read.number {
      return (number, read.end)
    }
    return numberInWords(at: start)
  }

  private func dash(at index: Int) -> Int? {
    // No other byte begins one: most numbers are followed by something else.
    guard index < text.count, [0x2D, 0x2E, 0xE2].contains(text.bytes[index]) else { return nil }
    return Self.dashes.lazy.compactMap { text.end(of: $0, at: index, isWhole: false) }.first
  }

  private static let dashes = ["-", "–", "—", "..", "…"].map { Array($0.utf8) }

  /// Whether the digits continue something else: a house number, a code, a decimal.
  func isPartOfCode(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    switch text.bytes[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return text.isDigit(index - 2)
    case UInt8(ascii: "/"): return text.isWord(index - 2)
    case UInt8(ascii: "_"): return true
    case UInt8(ascii: "-"): return text.isDigit(index - 2) || (65...90).contains(text.bytes[index - 2])
    default: return false
    }
  }

  /// Whether a time of day, a share or a fraction is meant: `15:00`, `60 %`, `3/4`.
  func isClockOrShare(_ end: Int) -> Bool {
    guard end < text.count else { return false }
    switch text.bytes[end] {
    case UInt8(ascii: ":"), UInt8(ascii: "/"): return text.digit(at: end + 1) != nil
    default:
      let next = text.afterBlanks(end)
      return next < text.count && text.bytes[next] == UInt8(ascii: "%")
    }
  }

  /// Whether the number is that of an article, a form or a step.
  func isNumbered(_ start: Int) -> Bool {
    var end = text.beforeBlanks(start)
    if end > 0, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard let word = previousWord(end) else { return false }
    return words.labels.match(text, at: word.lowerBound)?.end == word.upperBound
  }

  /// The word before an index, with only blanks between.
  func previousWord(_ index: Int) -> Range<Int>? {
    let end = text.beforeBlanks(index)
    var start = end
    while start > 0, text.isWord(start - 1) { start -= 1 }
    return start < end ? start..<end : nil
  }

  // MARK: Money

  /// A sign or a code before the number: `€ 12,50`, `USD 25`.
  func leadingCurrency(endingAt start: Int) -> (currency: Currency, start: Int)? {
    let end = text.beforeBlanks(start)
    for length in [3, 2, 1, 4] where end >= length {
      let first = end - length
      guard !text.isWord(first - 1) || length == 1 else { continue }
      if let code = currencyCode(at: first), length == 3 { return (code, first) }
      let isSign = !text.isWord(end - 1)
      if isSign, let (currency, last) = words.currencies.match(text, at: first, isWhole: false), last == end {
        return (currency, first)
      }
    }
    return nil
  }

  func currencyCode(at index: Int) -> Currency? {
    guard index + 3 <= text.count, !text.isWord(index + 3) || text.isDigit(index + 3) else { return nil }
    let letters = text.bytes[index..<index + 3]
    guard letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
    return Currency(String(decoding: letters, as: UTF8.self)).flatMap { $0.isListed ? $0 : nil }
  }

  /// Money after a number: `8.000 đồng`, `1,5 triệu đồng`, `50k`.
  func amount(_ bounds: ProseBounds, after end: Int) -> (bounds: ProseBounds, currency: Currency?, end: Int)?
  {
    var (bounds, last, place, isMultiplied) = (bounds, end, text.afterBlanks(end), false)
    while let (factor, next) = words.multipliers.match(text, at: place), let product = bounds.times(factor) {
      (bounds, last, place, isMultiplied) = (product, next, text.afterBlanks(next), true)
      // “1 triệu 500 nghìn”
      guard let (number, end) = rest(at: place),
        let (small, after) = words.multipliers.match(text, at: text.afterBlanks(end)), small < factor,
        let added = number.times(small), let sum = bounds.most.value.adding(added.value)
      else { break }
      (bounds, last, place) = (ProseBounds(ProseNumber(sum)), after, text.afterBlanks(after))
      break
    }
    if let (currency, next) = words.currencies.match(text, at: place) { return (bounds, currency, next) }
    if let currency = currencyCode(at: place) { return (bounds, currency, place + 3) }
    if place == end, end < text.count, text.folded[end] == UInt8(ascii: "k"), !text.isWord(end + 1),
      let thousands = bounds.times(ExactDecimal(1000))
    {
      return (thousands, nil, end + 1)
    }
    return isMultiplied && !text.isWord(place) && words.decimal == UInt8(ascii: ",") && words.oneIsArticle
      ? (bounds, nil, last) : nil
  }

  /// The thousands behind millions, in digits or in words.
  private func rest(at place: Int) -> (number: ProseNumber, end: Int)? {
    if let read = text.number(at: place, decimal: words.decimal) { return read.number.map { ($0, read.end) } }
    return cardinal(at: place).map { (ProseNumber(ExactDecimal($0.value)), $0.end) }
  }

  // MARK: Time and copies

  /// A unit of time after a number.
  ///
  /// - Returns: where it ends; the unit is nil for the time of a clock or part of a date.
  func duration(
    _ bounds: ProseBounds, from start: Int, to end: Int, isWord: Bool
  ) -> (unit: StatedDuration.Unit?, end: Int)? {
    var place = text.afterBlanks(end)
    if place == end, place < text.count, text.bytes[place] == UInt8(ascii: "-") { place += 1 }
    guard let (unit, last) = words.units.match(text, at: place) else { return nil }
    // “15 tháng 5”, “năm 2026”, “7 giờ 30”
    let next = text.afterBlanks(last)
    if unit != .day, unit != .workingDay, next > last, text.digit(at: next) != nil { return (nil, last) }
    if isWord, words.oneIsArticle, bounds.isOne, unit != .workingDay { return (nil, last) }
    if words.clockUnit.match(text, at: place)?.end == last, isClock(bounds, start) { return (nil, last) }
    return (unit, last)
  }

  private func isClock(_ bounds: ProseBounds, _ start: Int) -> Bool {
    if bounds.ends.contains(where: { $0.value.scale > 0 && $0.value.scale != 1 }) { return true }
    let before = previousWord(start)
    if let before, words.beforeDuration.match(text, at: before.lowerBound)?.end == before.upperBound {
      return false
    }
    if let before, words.beforeClock.match(text, at: before.lowerBound)?.end == before.upperBound {
      return true
    }
    // Vietnamese says hours of the day and hours of work alike.
    return words.oneIsArticle && !words.beforeDuration.isFound(in: text, max(0, start - 24)..<start)
  }

  func countNoun(after end: Int) -> (noun: ProseCountNoun, end: Int)? {
    let place = text.afterBlanks(end)
    guard place > end else { return nil }
    if let found = words.counts.match(text, at: place) { return (found.meaning, found.end) }
    guard !words.oneIsArticle else { return nil }
    // One adjective may stand between: “2 recent photos”.
    var next = place
    while text.isWord(next) { next += 1 }
    let noun = text.afterBlanks(next)
    guard next > place, noun > next, let found = words.counts.match(text, at: noun) else { return nil }
    return (found.meaning, found.end)
  }
}
