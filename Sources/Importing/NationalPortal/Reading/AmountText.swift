/// Amounts of money as the portal and its notes write them.
enum AmountText {
  /// What is written behind a number; longer words first.
  private static let currencies: [(word: StaticString, code: String)] = [
    ("Việt Nam Đồng", "VND"), ("Việt Nam đồng", "VND"), ("VNĐ", "VND"), ("VND", "VND"), ("Đồng", "VND"),
    ("đồng", "VND"), ("USD", "USD"), ("Đô la Mỹ", "USD"), ("đô la Mỹ", "USD"), ("EUR", "EUR"),
    ("Euro", "EUR"),
  ]
  private static let scales: [(word: StaticString, zeros: Int)] = [
    ("triệu", 6), ("nghìn", 3), ("ngàn", 3), ("tỷ", 9),
  ]

  /// Smaller amounts in VND are not charged: the smallest coin in use is 200 VND, the smallest fee 1,000.
  static let leastDong = 1_000

  /// An amount with its currency at a place, as a cell of the table prints it.
  static func stated(in text: Stretch, at place: Int) -> (value: FeeCell.Value, end: Int)? {
    let number = numberEnd(in: text, from: place)
    guard number > place else { return nil }
    var end = number
    while text.isAt(end, " ") { end += 1 }
    if text.isAt(end, "%") { return (.doubtful(.percentage), end + 1) }
    guard let (word, code) = currencies.first(where: { text.isAt(end, $0.word) }) else { return nil }
    end += word.utf8CodeUnitCount
    return (value(of: text[place..<number], code), end)
  }

  private static func value(of number: Stretch, _ code: String) -> FeeCell.Value {
    guard let digits = wholeDigits(of: number) else {
      guard code != "VND", let decimals = decimal(number) else { return .doubtful(.badGrouping) }
      return .amount(decimals, currency: code)
    }
    guard let value = Int(digits), digits.count <= 15 else { return .doubtful(.badGrouping) }
    if value == 0 { return .free }
    if code == "VND", value < leastDong { return .doubtful(.thousandsLost) }
    return .amount(String(value), currency: code)
  }

  /// `8.000`, `8,000`, `8000`; nil where points and commas do not stand between thousands.
  static func wholeDigits(of number: Stretch) -> String? {
    let groups = number.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let marks = Set(number.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    guard marks.count <= 1, let first = groups.first, !first.isEmpty else { return nil }
    if groups.count == 1 { return first.text }
    guard first.count <= 3, first.first != UInt8(ascii: "0"), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.map(\.text).joined()
  }

  /// `10.5`, `10,50`: one mark with one or two digits behind it.
  private static func decimal(_ number: Stretch) -> String? {
    let parts = number.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    guard parts.count == 2, !parts[0].isEmpty, parts[0].count < 10, (1...2).contains(parts[1].count) else {
      return nil
    }
    return parts[0].text + "." + parts[1].text + (parts[1].count == 1 ? "0" : "")
  }

  static func numberEnd(in text: Stretch, from place: Int) -> Int {
    var end = text.digits(from: place)
    while end > place, text.isAt(end, ".") || text.isAt(end, ","), text.isDigit(end + 1) {
      end = text.digits(from: end + 1)
    }
    return end
  }

  /// All amounts that a text names with a currency, as content writes them: `8000 VND`.
  static func all(in text: Stretch) -> [String] {
    var found: [String] = []
    var place = text.startIndex
    while place < text.endIndex {
      guard text.isDigit(place) else {
        place += 1
        continue
      }
      let end = numberEnd(in: text, from: place)
      if let amount = amount(text[place..<end], followedBy: text, at: end) { found.append(amount) }
      place = max(end, place + 1)
    }
    return found
  }

  private static func amount(_ number: Stretch, followedBy text: Stretch, at end: Int) -> String? {
    func blanks(_ place: Int) -> Int {
      var end = place
      while text.isAt(end, " ") { end += 1 }
      return end
    }
    var next = blanks(end)
    var zeros = 0
    if let scale = scales.first(where: { text.isAt(next, $0.word) }) {
      zeros = scale.zeros
      next = blanks(next + scale.word.utf8CodeUnitCount)
    }
    let isDong =
      text.isAt(next, "đ") && text.character(at: next + 2).map { !$0.properties.isAlphabetic } ?? true
    let code = isDong ? "VND" : currencies.first { text.isAt(next, $0.word) }?.code
    // `15.000.0000` is no amount, but says that something is meant: its digits as they stand.
    let digits =
      wholeDigits(of: number) ?? String(decoding: number.filter { (48...57).contains($0) }, as: UTF8.self)
    guard let code, digits.count <= 12 else { return nil }
    let value = String(Int(digits + String(repeating: "0", count: zeros)) ?? 0)
    return "\(value) \(code)"
  }
}
