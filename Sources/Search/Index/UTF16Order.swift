/// The order of JavaScript: by UTF-16 units. It differs from the order of UTF-8 only where a character beyond
/// U+FFFF meets one of U+E000…U+FFFF.
enum UTF16Order {
  static func precedes(_ one: String, _ other: String) -> Bool {
    var (left, right) = (one.utf8.makeIterator(), other.utf8.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (_, nil): return false
      case (nil, _): return true
      case (let a?, let b?): if a != b { return rank(a) < rank(b) }
      }
    }
  }

  /// Where a byte stands: EE and EF begin U+E000…U+FFFF, which come after everything that F0…F4 begin.
  private static func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 8 : byte }

  /// The shortest beginning of `next` that comes after `last`.
  static func separator(_ last: String, _ next: String) -> String {
    let (before, after) = (Array(last.unicodeScalars), next.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in after.enumerated() {
      result.append(scalar)
      if index >= before.count || before[index] != scalar { break }
    }
    return String(result)
  }

  /// Backwards, character by character.
  static func reversed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
  }
}
