/// Character references such as `&pound;` and `&#8217;`.
enum HTMLReferences {
  /// The text with the references that texts for citizens use resolved; others stay as they are written.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      if let (character, length) = reference(rest) {
        result.unicodeScalars.append(character)
        rest = rest.dropFirst(length)
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The character at the start of a text that begins with `&`, and the length of its reference in characters.
  private static func reference(_ text: Substring) -> (Unicode.Scalar, Int)? {
    let body = text.dropFirst().prefix(32)
    guard let end = body.firstIndex(of: ";") else { return nil }
    let name = body[..<end]
    let length = name.count + 2
    guard name.hasPrefix("#") else { return named[String(name)].map { ($0, length) } }
    let isHex = name.dropFirst().first?.lowercased() == "x"
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard let value = UInt32(digits, radix: isHex ? 16 : 10) else { return nil }
    // Numbers that Windows-1252 editors write for quotes and dashes (HTML standard, 13.2.5.80).
    if let meant = windows[value] { return (meant, length) }
    return (Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}", length)
  }

  private static let windows: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0x99: "™",
  ]

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": " ", "emsp": " ",
    "thinsp": " ", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "pound": "£", "euro": "€",
    "cent": "¢",
    "yen": "¥", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "para": "¶", "deg": "°", "plusmn": "±",
    "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³", "micro": "µ",
    "times": "×", "divide": "÷", "minus": "−", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "sbquo": "‚",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "hellip": "…", "bull": "•",
    "middot": "·", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "check": "✓", "ne": "≠", "le": "≤",
    "ge": "≥", "infin": "∞", "agrave": "à", "aacute": "á", "acirc": "â", "auml": "ä", "ccedil": "ç",
    "egrave": "è",
    "eacute": "é", "ecirc": "ê", "euml": "ë", "icirc": "î", "iuml": "ï", "ocirc": "ô", "ouml": "ö",
    "oacute": "ó",
    "ucirc": "û", "uuml": "ü", "uacute": "ú", "wcirc": "ŵ", "ycirc": "ŷ", "Acirc": "Â", "Wcirc": "Ŵ",
    "Ycirc": "Ŷ",
    "szlig": "ß", "ntilde": "ñ",
  ]
}
