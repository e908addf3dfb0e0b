/// A JSON document that may stand inside a `script` element of a data type, such as `application/ld+json`.
///
/// `<`, `>` and `&` are written as `\u00XX`, so that no string in the data can end the element or start a comment
/// within it (HTML Standard, section 4.12.1.3); U+2028 and U+2029 likewise, which old readers take for line ends.
package struct JSONText: Sendable, Hashable {
  /// UTF-8, already escaped.
  package let bytes: [UInt8]

  /// Escapes valid JSON: the escaped characters occur only within its strings.
  package init(_ json: some Collection<UInt8>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + 16)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: #"\u003C"#.utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: #"\u003E"#.utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: #"\u0026"#.utf8)
      case 0xA8, 0xA9:
        guard bytes.suffix(2).elementsEqual([0xE2, 0x80]) else { fallthrough }
        bytes.removeLast(2)
        bytes.append(contentsOf: (byte == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
      default: bytes.append(byte)
      }
    }
    self.bytes = bytes
  }

  /// Escapes valid JSON given as a string.
  package init(_ json: String) { self.init(json.utf8) }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
