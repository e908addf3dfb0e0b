/// The order of JavaScript: by UTF-16 units. It differs from the order of UTF-8 only where a character beyond
/// U+FFFF meets one of U+E000…U+FFFF.
enum UTF16Order {
  static func precedes(_ one: String, _ other: String) -> Bool {
    let fast = one.utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in precedes(left, right) }
    }
    return (fast ?? nil) ?? precedes(Array(one.utf8), Array(other.utf8))
  }

  /// The first eight bytes of a text as a number: where those of two texts differ, they are in the same order.
  static func beginning(of text: String) -> UInt64 {
    var (number, shift) = (UInt64(0), UInt64(64))
    for byte in text.utf8.prefix(8) {
      shift -= 8
      number |= UInt64(rank(byte)) << shift
    }
    return number
  }

  static func precedes(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
    for (left, right) in zip(one, other) where left != right { return rank(left) < rank(right) }
    return one.count < other.count
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
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: text.utf8.reversed(), as: UTF8.self) }
    return String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
  }
}
