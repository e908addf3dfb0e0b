/// A text with the digits and signs of Arabic and Persian in place of which stand those of ASCII.
struct PlainDigits {
  let text: [UInt8]
  /// For each byte of the text, and for its end, where it stands in the text as written.
  private let places: [Int]

  /// - Parameters:
  ///   - decimal: what stands for the decimal sign `٫`.
  ///   - thousands: what stands for the sign of thousands `٬`.
  /// - Returns: nil where the text has no such digits.
  init?(_ text: [UInt8], decimal: UInt8, thousands: UInt8) {
    guard Self.hasDigit(text) else { return nil }
    var (plain, places): ([UInt8], [Int]) = ([], [])
    var i = 0
    while i < text.count {
      places.append(i)
      let next = i + 1 < text.count ? text[i + 1] : 0
      switch (text[i], next) {
      case (0xD9, 0xA0...0xA9): plain.append(UInt8(ascii: "0") + next - 0xA0)
      case (0xDB, 0xB0...0xB9): plain.append(UInt8(ascii: "0") + next - 0xB0)
      case (0xD9, 0xAB): plain.append(decimal)
      case (0xD9, 0xAC): plain.append(thousands)
      default:
        plain.append(text[i])
        i += 1
        continue
      }
      i += 2
    }
    self.text = plain
    self.places = places + [text.count]
  }

  /// Whether a text has a digit of Arabic or Persian.
  static func hasDigit(_ text: [UInt8]) -> Bool {
    text.indices.dropLast().contains { i in
      text[i] == 0xD9 && (0xA0...0xA9).contains(text[i + 1])
        || text[i] == 0xDB && (0xB0...0xB9).contains(text[i + 1])
    }
  }

  /// Where a stretch of the plain text stands in the text as written.
  func written(_ place: Range<Int>) -> Range<Int> { places[place.lowerBound]..<places[place.upperBound] }
}
