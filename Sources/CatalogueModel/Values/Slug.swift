import Foundation

/// The part of an address that names one thing: lower-case ASCII letters, digits and single hyphens.
package enum Slug {
  /// The longest slug in bytes; longer ones end at a word.
  package static let longest = 80

  /// A slug from a text, or nil where no letter or digit is left. Letters with marks lose them (`Đăng ký` gives
  /// `dang-ky`), ligatures are spelt out (`ß` gives `ss`), other scripts are written in Latin letters (ICU's
  /// transform `Any-Latin; Latin-ASCII`).
  package static func make(from text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isForeign = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        appendASCII(UInt8(scalar.value), to: &bytes)
      } else if let folded = latin[scalar] {
        bytes.append(contentsOf: folded)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
        isForeign = true
        break
      } else if scalar.properties.generalCategory != .nonspacingMark, scalar != "\u{2019}" {
        appendHyphen(to: &bytes)
      }
    }
    if isForeign { return transliterated(text) }
    return shortened(bytes)
  }

  /// The slug of an entity in one language: the one that content states, failing that one made from its title in
  /// that language, failing that its id.
  package static func of(
    _ id: EntityID, stated: LocalizedText?, title: LocalizedText?, in language: LanguageIndex
  ) -> String {
    stated?[exactly: language].flatMap(make) ?? title?[exactly: language].flatMap(make) ?? id.text
  }

  private static func transliterated(_ text: String) -> String? {
    let transform = StringTransform("Any-Latin; Latin-ASCII")
    guard let latin = text.applyingTransform(transform, reverse: false) else { return nil }
    var bytes: [UInt8] = []
    for byte in latin.utf8 where byte < 0x80 { appendASCII(byte, to: &bytes) }
    return shortened(bytes)
  }

  private static func appendASCII(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "'"): break
    default: appendHyphen(to: &bytes)
    }
  }

  private static func appendHyphen(to bytes: inout [UInt8]) {
    if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
  }

  private static func shortened(_ bytes: [UInt8]) -> String? {
    var slug = bytes[...]
    if slug.count > longest {
      let isAtWord = slug[longest] == UInt8(ascii: "-")
      slug = slug.prefix(longest)
      if !isAtWord, let end = slug.lastIndex(of: UInt8(ascii: "-")), end > longest / 2 { slug = slug[..<end] }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  /// Latin letters beyond ASCII as ASCII: what canonical decomposition leaves of them, and the letters that are
  /// not composed. Vietnamese, and the languages of Europe.
  private static let latin: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let base = String(scalar).decomposedStringWithCanonicalMapping.utf8.filter { $0 < 0x80 }
      if base.count == 1 { table[scalar] = [base[0] | 0x20] }
    }
    for (letters, ascii) in uncomposed {
      for scalar in letters.unicodeScalars { table[scalar] = Array(ascii.utf8) }
    }
    return table
  }()

  private static let uncomposed: KeyValuePairs<String, String> = [
    "đĐðÐ": "d", "ßẞ": "ss", "æÆ": "ae", "œŒ": "oe", "øØ": "o", "łŁ": "l", "þÞ": "th", "ħĦ": "h", "ıİ": "i",
    "ŋŊ": "ng", "ŧŦ": "t", "ĸ": "k", "ſ": "s", "ĳĲ": "ij", "ŉ": "n", "ªº": "",
  ]
}
