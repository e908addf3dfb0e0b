/// A language of the portal as a BCP 47 tag, such as `vi`, `nl` or `zh-Hant`.
package struct LanguageTag: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let tag: String

  /// Accepts a primary subtag of two or three letters with optional script and region subtags
  /// (BCP 47, RFC 5646 section 2.1); returns nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count), primary.utf8.allSatisfy(isLower)
    else { return nil }
    guard
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) })
    else { return nil }
    tag = text
  }

  package var description: String { tag }

  /// Whether the language is written from right to left (the scripts Arabic, Hebrew, Syriac, Thaana, N’Ko).
  package var isRightToLeft: Bool {
    let parts = tag.split(separator: "-")
    if parts.contains(where: { ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo"].contains(String($0)) }) {
      return true
    }
    if parts.contains(where: { ["Latn", "Cyrl"].contains(String($0)) }) { return false }
    return ["ar", "ckb", "dv", "fa", "he", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]
      .contains(String(parts[0]))
  }

  package static func < (a: LanguageTag, b: LanguageTag) -> Bool { a.tag < b.tag }
}

private func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  isLower(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
