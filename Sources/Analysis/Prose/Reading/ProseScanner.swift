import CatalogueModel

/// Finds the numbers of a text with what they count, by going through its bytes once.
struct ProseScanner {
  let text: ProseText
  private let language: ProseLanguage
  private var mentions: [ProseMention] = []

  private init(_ text: ProseText, _ language: ProseLanguage) {
    (self.text, self.language) = (text, language)
  }

  var words: ProseWords { language.words }

  /// The mentions in the order of the text, none within another.
  static func mentions(in text: ProseText, _ language: ProseLanguage) -> [ProseMention] {
    var scanner = ProseScanner(text, language)
    var index = 0
    while index < text.count {
      index = scanner.step(at: index)
      while text.isWord(index - 1), index < text.count { index += 1 }
    }
    return scanner.mentions
  }

  /// Reads what begins at an index that is not within a word, and gives the index to go on from.
  private mutating func step(at index: Int) -> Int {
    if text.digit(at: index) != nil { return digits(at: index) }
    guard text.isWord(index), language.mayBeginNumber(text, at: index) else { return index + 1 }
    if let (unit, end) = words.halves.match(text, at: index) {
      add(.duration(ProseBounds(ProseNumber(ExactDecimal(units: 5, scale: 1))), unit), index..<end)
      return end
    }
    if let (number, end) = numberInWords(at: index) {
      return counted(number, from: index, to: end, isWord: true) ?? end
    }
    return index + 1
  }

  /// Whatever begins with a digit: the number of an act, a date, a number with its unit.
  private mutating func digits(at index: Int) -> Int {
    guard !isPartOfCode(index) else { return text.endOfDigits(index) }
    if let (number, end) = text.actNumber(at: index) {
      add(.act(number), index..<end)
      return end
    }
    if let date = date(at: index) {
      if let value = date.value { add(value, date.range) }
      return max(date.range.upperBound, index + 1)
    }
    guard let read = text.number(at: index, decimal: words.decimal) else { return text.endOfDigits(index) }
    guard let number = read.number, !isClockOrShare(read.end) else { return read.end }
    return counted(number, from: index, to: afterRepetition(read.end), isWord: false) ?? read.end
  }

  /// A number with what it counts, or the beginning of a range; nil where it counts nothing that is known.
  private mutating func counted(
    _ number: ProseNumber, from start: Int, to end: Int, isWord: Bool
  ) -> Int? {
    if !isWord, let (currency, before) = leadingCurrency(endingAt: start) {
      return leading(currency, number, from: before, to: end)
    }
    let one = ProseBounds(number)
    if let next = unit(after: end, one, from: start, isWord: isWord) { return next }
    guard let second = secondEnd(after: end) else { return nil }
    return unit(after: second.end, ProseBounds(number, second.number), from: start, isWord: isWord)
  }

  /// Money, a duration or copies right after a number.
  private mutating func unit(
    after end: Int, _ bounds: ProseBounds, from start: Int, isWord: Bool
  ) -> Int? {
    if let amount = amount(bounds, after: end) {
      add(.amount(amount.bounds, amount.currency), start..<amount.end)
      return amount.end
    }
    guard !isNumbered(start) else { return nil }
    if let found = duration(bounds, from: start, to: end, isWord: isWord) {
      if let unit = found.unit { add(.duration(bounds, unit), start..<found.end) }
      return found.end
    }
    if let (noun, last) = countNoun(after: end), !(isWord && words.oneIsArticle && bounds.isOne) {
      add(.count(bounds, noun), start..<last)
      return last
    }
    return nil
  }

  private mutating func leading(
    _ currency: Currency, _ number: ProseNumber, from start: Int, to end: Int
  ) -> Int {
    var (bounds, last) = (ProseBounds(number), end)
    if let second = secondEnd(after: end), second.number.value > number.value {
      (bounds, last) = (ProseBounds(number, second.number), second.end)
    }
    if let (factor, next) = words.multipliers.match(text, at: text.afterBlanks(last)),
      let multiplied = bounds.times(factor)
    {
      (bounds, last) = (multiplied, next)
    }
    add(.amount(bounds, currency), start..<last)
    return last
  }

  private mutating func add(_ value: ProseMention.Value, _ range: Range<Int>) {
    mentions.append(ProseMention(value: value, range: range))
  }
}

extension ProseBounds {
  var isOne: Bool { least == most && least.value == ExactDecimal(1) }
}
