/// A fee in a row of the table of ways to apply, with the note behind it in brackets.
package struct FeeCell: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case free
    /// Whole units of a currency, or with decimals, as content writes it: `8000 VND`, `10.50 USD`.
    case amount(String, currency: String)
    /// The portal says that it has no information.
    case unstated
    case doubtful(Doubt)
  }

  package let range: Range<Int>
  package let value: Value
  /// The text within the brackets; what the amount is for in front of it, `/bản`.
  package let note: Range<Int>?
  /// What the note names instead: the fee is read as it stands, and this contradicts it.
  package var contradiction: String?

  /// As content writes it; nil where nothing is certain.
  package var written: String? {
    switch value {
    case .free: "free"
    case .amount(let number, let currency): "\(number) \(currency)"
    case .unstated, .doubtful: nil
    }
  }

  /// How many times more the note says, where that is ten, a hundred, a thousand … times.
  func factor(in text: Stretch) -> Int? {
    guard let other = contradiction?.split(separator: " ").first.flatMap({ Int($0) }),
      let digits = AmountText.wholeDigits(
        of: text[range.lowerBound..<AmountText.numberEnd(in: text, from: range.lowerBound)]),
      let own = Int(digits), own > 0, other % own == 0
    else { return nil }
    var rest = other / own
    while rest > 1, rest % 10 == 0 { rest /= 10 }
    return rest == 1 && other > own ? other / own : nil
  }

  static let free: StaticString = "Miễn phí"

  /// A fee at a place with its note, and where it ends.
  static func stated(in text: Stretch, at place: Int) -> (cell: FeeCell, end: Int)? {
    guard let (value, bare) = value(in: text, at: place) else { return nil }
    let unit = unitEnd(in: text, from: bare)
    guard unit > bare || text.isAt(unit, "(") else {
      return (FeeCell(range: place..<bare, value: value, note: nil), bare)
    }
    let bracket = text.isAt(unit, "(") ? note(in: text, at: unit) : (unit..<unit, unit)
    let (note, end) = unit > bare ? (bare..<bracket.1, bracket.1) : bracket
    var cell = FeeCell(range: place..<bare, value: value, note: note)
    let words = text[note]
    if case .free = value, !isEmptyNote(words), !saysExempt(words) {
      cell = FeeCell(range: place..<bare, value: .doubtful(.freeWithNote), note: note)
    }
    if case .amount = value, isForATime(words, cell) {
      cell = FeeCell(range: place..<bare, value: .doubtful(.forATime), note: note)
    }
    return (cell, end)
  }

  /// Whether a note confirms a fee, but says that another is charged from or until some day.
  private static func isForATime(_ note: Stretch, _ cell: FeeCell) -> Bool {
    let amounts = AmountText.all(in: note)
    guard let written = cell.written, amounts.contains(written), amounts.contains(where: { $0 != written })
    else {
      return false
    }
    return ["từ ngày", "đến hết ngày", "kể từ"].contains { note.text.contains($0) }
  }

  private static func value(in text: Stretch, at place: Int) -> (Value, end: Int)? {
    if text.isAt(place, free) { return (.free, place + free.utf8CodeUnitCount) }
    let nothing = PortalSections.nothing
    if text.isAt(place, nothing) { return (.unstated, place + nothing.utf8CodeUnitCount) }
    guard let amount = AmountText.stated(in: text, at: place) else { return nil }
    return (amount.value, amount.end)
  }

  /// The end of `/bản`, `/trường hợp`: what the amount is for, directly behind it.
  private static func unitEnd(in text: Stretch, from place: Int) -> Int {
    guard text.isAt(place, "/") else { return place }
    var end = place + 1
    while let next = text.character(at: end), next.isLower || next == " " || next == "/" {
      end += UTF8.width(next)
    }
    return end
  }

  /// The text from bracket to bracket. Where brackets do not close, all to the end of the text is the note.
  private static func note(in text: Stretch, at open: Int) -> (note: Range<Int>, end: Int) {
    var depth = 0
    for index in open..<text.endIndex {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")"), depth > 1 || !isNumbering(text, before: index, open) { depth -= 1 }
      if depth == 0 {
        // A bracket too many still belongs to the note.
        let end = text.isAt(index + 1, ")") ? index + 2 : index + 1
        return (open + 1..<index, end)
      }
    }
    return (open + 1..<text.endIndex, text.endIndex)
  }

  /// Whether a bracket is that of `a)` or `1)`, which closes nothing.
  private static func isNumbering(_ text: Stretch, before bracket: Int, _ open: Int) -> Bool {
    var start = bracket
    while start > open + 1,
      (text[start - 1] | 0x20) >= UInt8(ascii: "a") && (text[start - 1] | 0x20) <= UInt8(ascii: "z")
        || text.isDigit(start - 1)
    {
      start -= 1
    }
    guard (1...2).contains(bracket - start), text.isAt(bracket + 1, " ") else { return false }
    return start == open + 1 || [0x20, 0x0A, UInt8(ascii: ";"), UInt8(ascii: ".")].contains(text[start - 1])
  }

  /// Notes that say that there is nothing to say.
  static func isEmptyNote(_ note: Stretch) -> Bool {
    var words = note.trimmed
    while let last = words.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") {
      words = words.dropLast()
    }
    while let first = words.first, first == UInt8(ascii: "-") || first == 0x20 || first == UInt8(ascii: "(") {
      words = words.dropFirst()
    }
    return ["", "không", "không có", "không thu", "không thu phí", "miễn phí", "miễn lệ phí", "0 đồng", "0"]
      .contains(words.trimmed.text.lowercased())
  }

  /// Whether a note says only that nothing is charged, without limiting it to some people or times.
  private static func saysExempt(_ note: Stretch) -> Bool {
    let words = note.trimmed.text.lowercased()
    let begins = ["miễn", "- miễn", "không thu", "- không thu"].contains { words.hasPrefix($0) }
    let limits = ["đối với", "trường hợp", "cho ", "mức", "ngày", "nếu", "khi", "trừ"]
    return begins && !limits.contains { words.contains($0) } && AmountText.all(in: note).isEmpty
  }
}
