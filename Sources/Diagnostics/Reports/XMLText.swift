/// Text for where it stands in XML 1.0, in content and between double quotes.
package enum XMLText {
  /// - Returns: the text escaped. Characters that XML does not have are shown as `�`; a carriage return, which readers
  ///   would take for a line end, is written by its number.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscaping) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let replacement = replacement(for: scalar) {
        escaped += replacement
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// U+FFFE and U+FFFF begin with the byte EF.
  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: true
    default: false
    }
  }

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "\r": "&#13;"
    case "\t", "\n": nil
    default: scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : nil
    }
  }
}
