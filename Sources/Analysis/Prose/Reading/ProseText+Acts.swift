extension ProseText {
  /// The number of an act, such as `60/2014/QH13`, `66.7/2025/NQ-CP` or `461/QĐ-BXD`.
  func actNumber(at index: Int) -> (number: String, end: Int)? {
    guard var end = run(at: index)?.end else { return nil }
    if end < count, bytes[end] == UInt8(ascii: "."), let minor = run(at: end + 1), minor.digits <= 2 {
      end = minor.end
    }
    guard end < count, bytes[end] == UInt8(ascii: "/") else { return nil }
    var suffix = end + 1
    var hasYear = false
    if let year = run(at: suffix), year.digits == 4, year.end < count, bytes[year.end] == UInt8(ascii: "/") {
      (suffix, hasYear) = (year.end + 1, true)
    }
    guard let last = endOfSuffix(suffix, hasYear: hasYear) else { return nil }
    return (String(decoding: bytes[index..<last], as: UTF8.self), last)
  }

  /// Capitals, digits and hyphens: `QH13`, `TTLT/BQP-BKHĐT`, `QĐ-TTg`.
  private func endOfSuffix(_ start: Int, hasYear: Bool) -> Int? {
    guard isCapital(start) else { return nil }
    var (end, hasHyphen, capitals, lastCapital) = (start, false, 0, start)
    while end < count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        hasHyphen = hasHyphen || byte == UInt8(ascii: "-")
        // A hyphen or stroke at the end belongs to the sentence.
        guard isCapital(end + 1) else { break }
        end += 1
      } else if isWord(end) {
        if isCapital(end) {
          (capitals, lastCapital) = (capitals + 1, end)
        } else if bytes[end] >= 0xC0 || (97...122).contains(bytes[end]), folded[end] != UInt8(ascii: "g") {
          // A word that begins right behind the number, as in “NĐ-CPMẫu”.
          return capitals > 2 && (hasYear || hasHyphen) ? lastCapital : nil
        }
        end += 1
      } else {
        break
      }
    }
    guard capitals >= 2, hasYear || hasHyphen else { return nil }
    return hasYear || Self.kinds.contains { folded[start...].starts(with: $0) } ? end : nil
  }

  /// What the numbers of acts without a year begin with; others are those of forms.
  private static let kinds: [[UInt8]] = ["qđ-", "nq-", "ct-"].map { Array($0.utf8) }

  private func isCapital(_ index: Int) -> Bool {
    guard index < count else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return (65...90).contains(byte) }
    // A letter of two or three bytes whose last byte folding changes.
    let length = byte < 0xE0 ? 2 : 3
    guard byte >= 0xC0, index + length <= count else { return false }
    return bytes[index + length - 1] != folded[index + length - 1]
  }
}
