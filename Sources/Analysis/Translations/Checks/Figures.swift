/// A figure in a text, read in the number format of its language.
struct Figure {
  /// In UTF-8 offsets of the text.
  let place: Range<Int>
  /// What it may mean: one value, or two where its points can be read in two ways.
  let values: [Double]
  /// Its groups of digits as numbers of their own, where it may be a time or a date, as in `7.30`.
  let parts: [Double]
}

/// Finds the figures of texts in one language.
struct FigureReader {
  private let decimal: UInt8
  private let thousands: UInt8
  /// Whether a group of three digits behind the decimal sign may stand for thousands all the same.
  private let isLenient: Bool
  private let words: NumberWords

  /// Languages that write `8,000.50`; all others write `8.000,50` (Unicode CLDR).
  private static let pointLanguages: Set<String> = [
    "en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ta", "ms", "km", "lo", "my", "ne", "sw", "ga", "cy",
    "mt", "ar",
  ]

  /// - Parameters:
  ///   - language: its primary subtag.
  ///   - isSource: whether the texts are those that are translated from; of these a foreign format is no concern here.
  init(language: String, isSource: Bool) {
    let hasPoint = Self.pointLanguages.contains(language)
    decimal = UInt8(ascii: hasPoint ? "." : ",")
    thousands = UInt8(ascii: hasPoint ? "," : ".")
    isLenient = isSource
    words = NumberWords(language: language)
  }

  /// The numbers that the words of a text may stand for, months and weekdays included.
  func numbersInWords(of text: [UInt8]) -> [Double] { words.numbers(in: text) }

  /// Whether small numbers cannot be told from other words in the language.
  var knowsNoWords: Bool { words.isEmpty }

  func figures(in text: [UInt8]) -> [Figure] {
    guard let plain = PlainDigits(text, decimal: decimal, thousands: thousands) else {
      return plainFigures(in: text)
    }
    return plainFigures(in: plain.text).map { figure in
      Figure(place: plain.written(figure.place), values: figure.values, parts: figure.parts)
    }
  }

  private func plainFigures(in text: [UInt8]) -> [Figure] {
    var figures: [Figure] = []
    var i = 0
    while i < text.count {
      guard Self.isDigit(text[i]) else {
        i += 1
        continue
      }
      let figure = figure(in: text, at: i)
      figures.append(figure)
      i = figure.place.upperBound
    }
    return figures
  }

  private func figure(in text: [UInt8], at start: Int) -> Figure {
    var groups: [[UInt8]] = []
    var signs: [UInt8] = []
    var i = start
    while true {
      let group = text[i...].prefix(while: Self.isDigit)
      groups.append(Array(group))
      i = group.endIndex
      guard let (sign, next) = sign(in: text, at: i) else { break }
      signs.append(sign)
      i = next
    }
    var (values, parts) = read(groups, signs)
    if let scale = words.scale(in: text, after: i) {
      values = values.map { $0 * scale.factor }
      parts = []
      i = scale.end
    }
    return Figure(place: start..<i, values: values, parts: parts)
  }

  /// A point, comma or narrow blank between two groups of digits.
  private func sign(in text: [UInt8], at i: Int) -> (UInt8, Int)? {
    guard i < text.count else { return nil }
    if text[i] == UInt8(ascii: ".") || text[i] == UInt8(ascii: ",") {
      return i + 1 < text.count && Self.isDigit(text[i + 1]) ? (text[i], i + 1) : nil
    }
    // No-break blanks, U+00A0 and U+202F, part thousands; they need three digits.
    for blank in [[0xC2, 0xA0], [0xE2, 0x80, 0xAF]] as [[UInt8]] where text[i...].starts(with: blank) {
      let next = i + blank.count
      return text[next...].prefix(while: Self.isDigit).count == 3 ? (thousands, next) : nil
    }
    return nil
  }

  private func read(_ groups: [[UInt8]], _ signs: [UInt8]) -> (values: [Double], parts: [Double]) {
    guard let last = signs.last else { return ([Self.number(groups[0])], []) }
    func joined(_ groups: ArraySlice<[UInt8]>) -> Double { Self.number(groups.flatMap { $0 }) }
    func isThousands(_ count: Int) -> Bool {
      groups[0].count <= 3 && groups[0].first != UInt8(ascii: "0")
        && groups[1..<count].allSatisfy { $0.count == 3 }
        && signs.prefix(count - 1).allSatisfy { $0 == signs[0] }
    }
    let fraction =
      Self.number(groups[groups.count - 1])
      / Self.number([UInt8(ascii: "1")] + groups[groups.count - 1].map { _ in UInt8(ascii: "0") })
    if isThousands(groups.count), last == thousands { return ([joined(groups[...])], []) }
    if last == decimal, groups.count > 2, isThousands(groups.count - 1), signs[0] == thousands {
      return ([joined(groups.dropLast()) + fraction], [])
    }
    let parts = groups.map(Self.number)
    guard groups.count == 2 else { return ([], parts) }
    let value = Self.number(groups[0]) + fraction
    if last == decimal, groups[1].count == 3 {
      return (isLenient && isThousands(2) ? [value, joined(groups[...])] : [value], [])
    }
    return ([value], parts)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func number(_ digits: [UInt8]) -> Double {
    digits.reduce(0) { $0 * 10 + Double($1 - 48) }
  }
}
