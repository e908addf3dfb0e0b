/// The number of an act in a text: `57/2021/TT-BCA`, `68/2020/QH14`, `461/QĐ-BXD`.
struct ActNumber {
  /// From the first digit to the last letter.
  let range: Range<Int>
  /// The same with words in front that stand in the cell: `Luật số `.
  let label: Range<Int>
  /// Whether it is a cell of its own, not a part of a title.
  let isCell: Bool
  let doubt: Doubt?

  func year(in text: Stretch) -> Int? {
    let parts = text[range].split(separator: UInt8(ascii: "/"))
    return parts.count > 2 ? Int(parts[1].text) : nil
  }

  /// The next number from a place on, wherever it stands.
  static func next(in text: Stretch, from start: Int) -> ActNumber? {
    var place = start
    while place < text.endIndex {
      guard text.isDigit(place) else {
        place += 1
        continue
      }
      let end = text.digits(from: place)
      if let number = number(in: text, digits: place..<end) { return number }
      place = max(end, place + 1)
    }
    return nil
  }

  private static func number(in text: Stretch, digits: Range<Int>) -> ActNumber? {
    var type = digits.upperBound
    var first = digits.lowerBound
    var year: Stretch?
    // `66.16/2026/NQ-CP` has a number of two parts.
    if text.isAt(first - 1, "."), text.isDigit(first - 2) {
      var lead = first - 2
      while text.isDigit(lead - 1) { lead -= 1 }
      if first - lead <= 4, !text.isAt(lead - 1, "/"), !text.isAt(lead - 1, ".") { first = lead }
    }
    guard text.isAt(type, "/") else { return nil }
    let yearEnd = text.digits(from: type + 1)
    if yearEnd - type == 5, text.isAt(yearEnd, "/") {
      year = text[type + 1..<yearEnd]
      type = yearEnd + 1
    } else if yearEnd == type + 1 {
      type += 1
    } else {
      return nil
    }
    guard let kind = ActType.read(in: text, at: type) else { return nil }
    let run = first..<digits.upperBound
    let repeated = repetition(text, run, end: kind.end)
    let seam = repeated.map { (start: $0, isCertain: true) } ?? seam(text, run, year)
    let label = label(in: text, before: seam.start)
    let isCell =
      isCell(text, label, seam.start, isCut: repeated != nil || seam.start > first)
      || endsCell(text, seam.start, kind.end)
    let glue: Doubt? = kind.isCertain ? nil : .unclearEnd
    return ActNumber(
      range: seam.start..<kind.end, label: label..<kind.end,
      isCell: isCell || kind.end == text.trimmed.endIndex,
      doubt: seam.isCertain && !kind.isDamaged ? glue : .damagedNumber)
  }

  /// Where the number begins that stands directly before it as well, as the end of the title: `Luật 08/2017/QH14` +
  /// `08/2017/QH14`.
  private static func repetition(_ text: Stretch, _ run: Range<Int>, end: Int) -> Int? {
    run.first { start in
      let number = text[start..<end]
      return start - number.count >= text.startIndex
        && text[start - number.count..<start].elementsEqual(number)
    }
  }

  /// Whether the next title begins directly behind a number that a blank divides from its own title.
  private static func endsCell(_ text: Stretch, _ start: Int, _ end: Int) -> Bool {
    guard let before = text.character(before: start), before.isBlank, let after = text.character(at: end),
      after.isUpper, text.character(at: end + UTF8.width(after))?.isLower ?? false
    else { return false }
    return true
  }

  /// Where the number begins in a run of digits that may begin with a year: `202068/2020/QH14`.
  private static func seam(_ text: Stretch, _ run: Range<Int>, _ year: Stretch?) -> (
    start: Int, isCertain: Bool
  ) {
    let digits = text[run]
    let lead = digits.prefix(4).text
    if digits.count >= 5, digits.count <= 8, let year,
      lead == year.text || Int(lead).map({ $0 + 1 }) == Int(year.text)
    {
      return (run.lowerBound + 4, true)
    }
    if digits.count >= 6, year != nil { return (run.lowerBound, false) }
    // `QH14` + `08/2017/QH14`: the number of a National Assembly has two digits.
    let before = text[..<run.lowerBound]
    if digits.count >= 3, digits.count <= 5, before.suffix(2).elementsEqual("QH".utf8) {
      return (run.lowerBound + 2, true)
    }
    return (run.lowerBound, digits.count <= 5)
  }

  private static let labels: [StaticString] = [
    "Luật số", "Bộ luật số", "Thông tư liên tịch số", "Thông tư số", "Nghị định số", "Nghị quyết số",
    "Quyết định số", "Pháp lệnh số", "Luật", "Thông tư", "Nghị định", "Nghị quyết", "Quyết định", "số", "Số",
  ]

  /// Where the cell begins: at the number, or at words directly in front of it.
  private static func label(in text: Stretch, before place: Int) -> Int {
    guard text.isAt(place - 1, " ") else { return place }
    for label in labels {
      let start = place - 1 - label.utf8CodeUnitCount
      guard text.isAt(start, label) else { continue }
      if let before = text.character(before: start), !before.isBlank, before != "(" { return start }
      return place
    }
    return place
  }

  /// A cell stands directly behind the word that ends the title.
  private static func isCell(_ text: Stretch, _ label: Int, _ number: Int, isCut: Bool) -> Bool {
    if isCut || label < number { return true }
    guard let before = text.character(before: number) else { return true }
    return before == "\n" || !before.isBlank && before != "(" && before != "/"
  }
}
