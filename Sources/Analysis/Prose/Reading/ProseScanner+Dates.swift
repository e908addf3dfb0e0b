import CatalogueModel

extension ProseScanner {
  private static let (month, year, of) = (Array("tháng".utf8), Array("năm".utf8), Array("of".utf8))
  private static let ordinalEndings = ["st", "nd", "rd", "th", "e"].map { Array($0.utf8) }

  /// A date that begins at an index, or whose day or year does.
  ///
  /// - Returns: the value is nil for a day without a year, which is no single day.
  func date(at index: Int) -> (value: ProseMention.Value?, range: Range<Int>)? {
    guard let first = text.run(at: index), first.digits <= 4 else { return nil }
    if let found = numericDate(at: index, first) { return found }
    if let found = vietnameseDate(at: index, first) { return found }
    return first.digits <= 2 || first.digits == 4 ? namedMonth(at: index, first) : nil
  }

  /// `15/11/2015`, `15-11-2015`, `15.11.2015`, `2015-11-15`, `11/2015`.
  private func numericDate(
    at index: Int, _ first: (value: Int64, digits: Int, end: Int)
  ) -> (value: ProseMention.Value?, range: Range<Int>)? {
    guard first.end < text.count else { return nil }
    let sign = text.bytes[first.end]
    guard sign == UInt8(ascii: "/") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "."),
      let second = text.run(at: first.end + 1), second.digits <= 4
    else { return nil }
    if second.end < text.count, text.bytes[second.end] == sign, let third = text.run(at: second.end + 1) {
      let range = index..<third.end
      if first.digits == 4, second.digits <= 2, third.digits <= 2 {
        return day(third.value, second.value, first.value).map { ($0, range) }
      }
      guard first.digits <= 2, second.digits <= 2, third.digits == 4 else { return nil }
      return day(first.value, second.value, third.value).map { ($0, range) }
    }
    guard sign == UInt8(ascii: "/"), first.digits <= 2 else { return nil }
    if second.digits == 4, (1...12).contains(first.value), (1900...2199).contains(second.value) {
      return (.month(year: Int(second.value), month: Int(first.value)), index..<second.end)
    }
    return (nil, index..<second.end)
  }

  /// `ngày 15 tháng 11 năm 2015`, `tháng 11 năm 2015`, `tháng 11/2015`.
  private func vietnameseDate(
    at index: Int, _ first: (value: Int64, digits: Int, end: Int)
  ) -> (value: ProseMention.Value?, range: Range<Int>)? {
    func number(after word: [UInt8], _ end: Int) -> (value: Int64, digits: Int, end: Int)? {
      text.end(of: word, at: text.afterBlanks(end)).flatMap { text.run(at: text.afterBlanks($0)) }
    }
    guard words.units.match(text, at: text.afterBlanks(first.end)) != nil || isMonth(before: index) else {
      return nil
    }
    if let second = number(after: Self.month, first.end), second.digits <= 2 {
      guard let third = number(after: Self.year, second.end) ?? bareYear(after: second.end), third.digits == 4
      else {
        return (nil, index..<second.end)
      }
      return day(first.value, second.value, third.value).map { ($0, index..<third.end) }
    }
    guard isMonth(before: index), first.digits <= 2, (1...12).contains(first.value) else { return nil }
    if let second = number(after: Self.year, first.end), second.digits == 4 {
      return (.month(year: Int(second.value), month: Int(first.value)), index..<second.end)
    }
    return (nil, index..<first.end)
  }

  /// The year of “1 tháng 7, 2026” and “1 tháng 7/2026”.
  private func bareYear(after end: Int) -> (value: Int64, digits: Int, end: Int)? {
    guard end < text.count, [UInt8(ascii: ","), UInt8(ascii: "/")].contains(text.bytes[end]) else {
      return nil
    }
    return text.run(at: text.afterBlanks(end + 1))
  }

  private func isMonth(before index: Int) -> Bool {
    guard let word = previousWord(index) else { return false }
    return text.end(of: Self.month, at: word.lowerBound) == word.upperBound
  }

  /// `1 July 2026`, `1st of July`, `July 1, 2026`, `July 2026`.
  private func namedMonth(
    at index: Int, _ first: (value: Int64, digits: Int, end: Int)
  ) -> (value: ProseMention.Value?, range: Range<Int>)? {
    if first.digits <= 2 {
      var place = first.end
      for ending in Self.ordinalEndings {
        if let end = text.end(of: ending, at: place) { place = end }
      }
      place = text.afterBlanks(place)
      if let end = text.end(of: Self.of, at: place) { place = text.afterBlanks(end) }
      if let (month, end) = words.months.match(text, at: place) {
        let year = text.run(at: text.afterBlanks(afterPoint(end)))
        guard let year, year.digits == 4 else { return (nil, index..<end) }
        return day(first.value, Int64(month), year.value).map { ($0, index..<year.end) }
      }
    }
    guard let word = previousWord(index), let (month, end) = words.months.match(text, at: word.lowerBound),
      end == word.upperBound
    else { return nil }
    if first.digits == 4, (1900...2199).contains(first.value) {
      return (.month(year: Int(first.value), month: month), word.lowerBound..<first.end)
    }
    guard words.monthFirst, first.digits <= 2 else { return nil }
    var place = first.end
    if place < text.count, text.bytes[place] == UInt8(ascii: ",") { place += 1 }
    guard let year = text.run(at: text.afterBlanks(place)), year.digits == 4 else {
      return (nil, word.lowerBound..<first.end)
    }
    return day(first.value, Int64(month), year.value).map { ($0, word.lowerBound..<year.end) }
  }

  private func afterPoint(_ index: Int) -> Int {
    index < text.count && text.bytes[index] == UInt8(ascii: ".") ? index + 1 : index
  }

  private func day(_ day: Int64, _ month: Int64, _ year: Int64) -> ProseMention.Value? {
    CivilDate(year: Int(year), month: Int(month), day: Int(day)).map { .date($0) }
  }
}
