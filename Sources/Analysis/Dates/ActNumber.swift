/// The number of an act as Vietnamese law writes it: serial number, year, and what issued it (Decree 30/2020/NĐ-CP on
/// clerical work, article 8 and annex I; Law 80/2015/QH13, article 10).
struct ActNumber: Hashable, Sendable {
  /// The serial number without leading zeros, such as `66.7`.
  let serial: String
  let year: Int
  /// Kind and issuer in capitals without accents, such as `ND-CP`.
  let suffix: String

  /// What it shares with itself written with another year.
  var withoutYear: String { "\(serial)/\(suffix)" }

  /// Whether the National Assembly passed it: the suffix names the legislature, such as `QH13`.
  var isOfLegislature: Bool { suffix.hasPrefix("QH") }

  /// The first number in a text; nil where there is none.
  init?(in text: String) {
    guard let first = ActNumber.all(in: text).first else { return nil }
    self = first.number
  }

  private init(serial: String, year: Int, suffix: String) {
    (self.serial, self.year, self.suffix) = (serial, year, suffix)
  }

  /// All numbers in a text, with their places in UTF-8 offsets.
  static func all(in text: String) -> [(number: ActNumber, range: Range<Int>)] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [(number: ActNumber, range: Range<Int>)] = []
      var place = 0
      // Few texts have a slash at all, so that this is as good as free.
      while place < bytes.count {
        guard bytes[place] == UInt8(ascii: "/"), let hit = number(around: place, in: bytes) else {
          place += 1
          continue
        }
        found.append(hit)
        place = hit.range.upperBound
      }
      return found
    }
  }

  /// The number whose first slash is at a place.
  private static func number(around slash: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> (number: ActNumber, range: Range<Int>)?
  {
    var start = slash
    while start > 0, isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    while start < slash, !isDigit(bytes[start]) { start += 1 }
    // More digits are no serial number; a slash before them makes it a date.
    guard (1...6).contains(slash - start), start == 0 || bytes[start - 1] != UInt8(ascii: "/") else {
      return nil
    }
    let second = slash + 5
    guard second + 1 < bytes.count, bytes[second] == UInt8(ascii: "/"),
      bytes[(slash + 1)..<second].allSatisfy(isDigit)
    else { return nil }
    let year = bytes[(slash + 1)..<second].reduce(0) { $0 * 10 + Int($1 - 48) }
    guard (1945...2100).contains(year) else { return nil }
    var (end, suffix) = (second + 1, "")
    while let (letter, width) = suffixLetter(at: end, in: bytes) {
      suffix.unicodeScalars.append(letter)
      end += width
    }
    while suffix.hasSuffix("-") {
      suffix.removeLast()
      end -= 1
    }
    guard suffix.utf8.count > 1, suffix.utf8.contains(where: { $0 > 64 }) else { return nil }
    let serial = bytes[start..<slash].drop { $0 == UInt8(ascii: "0") }
    guard !serial.isEmpty else { return nil }
    return (
      ActNumber(serial: String(decoding: serial, as: UTF8.self), year: year, suffix: suffix), start..<end
    )
  }

  /// A capital, a digit or a hyphen, without its accent.
  private static func suffixLetter(at place: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> (letter: Unicode.Scalar, width: Int)?
  {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if isDigit(byte) || (65...90).contains(byte) || byte == UInt8(ascii: "-") {
      return (Unicode.Scalar(byte), 1)
    }
    guard place + 1 < bytes.count else { return nil }
    switch (byte, bytes[place + 1]) {
    case (0xC4, 0x90), (0xC3, 0x90): return ("D", 2)  // Đ, and Ð, which looks the same
    case (0xC3, 0x8A): return ("E", 2)
    case (0xC3, 0x94): return ("O", 2)
    case (0xC3, 0x82), (0xC4, 0x82): return ("A", 2)
    case (0xC6, 0xAF): return ("U", 2)
    case (0xC6, 0xA0): return ("O", 2)
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
