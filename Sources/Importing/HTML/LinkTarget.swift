/// An address that a link of a text may have: http, https, mailto and tel.
struct LinkTarget: Hashable, Sendable {
  /// The address, with everything escaped that Markdown would take for its own.
  let markdown: String

  init?(_ address: String) {
    // Browsers skip blanks and control characters in front of and within a scheme; so must a check of it.
    let scalars = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let bare = String(String.UnicodeScalarView(scalars))
    guard let colon = bare.firstIndex(of: ":"),
      ["http", "https", "mailto", "tel"].contains(bare[..<colon].lowercased()),
      bare.endIndex > bare.index(after: colon)
    else { return nil }
    if bare[..<colon].lowercased().hasPrefix("http"), !bare[colon...].hasPrefix("://") || bare.count < 10 {
      return nil
    }
    var text = ""
    for byte in address.trimmed.utf8 {
      switch byte {
      case 0..<0x21, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"):
        let hex = String(byte, radix: 16, uppercase: true)
        if byte >= 0x20 { text += "%" + (hex.count < 2 ? "0" : "") + hex }
      default: text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    markdown = text
  }
}

extension StringProtocol {
  /// Without blanks at its ends.
  var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let start = firstIndex(where: { !isBlank($0) }), let end = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[start...end])
  }
}
