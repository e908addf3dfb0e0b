/// A JSON document that may stand inside a `script` element of a data type, such as `application/ld+json`.
///
/// `<`, `>` and `&` are written as `\u00XX`, so that no string in the data can end the element or start a comment
/// within it (HTML Standard, section 4.12.1.3); U+2028 and U+2029 likewise, which old readers take for line ends.
public struct JSONText: Sendable, Hashable {
  /// UTF-8, already escaped.
  package let bytes: [UInt8]

  /// Escapes valid JSON: the escaped characters occur only within its strings.
  ///
  /// Takes an array, not any collection: pages are written by it in their thousands, and a generic argument from
  /// another module costs ten times as much.
  package init(_ json: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + 16)
    json.withUnsafeBufferPointer { json in
      var start = 0
      for index in json.indices {
        guard let (escape, length) = JSONText.escape(json, at: index) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: json[start..<index]))
        bytes.append(contentsOf: escape.utf8)
        start = index + length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: json[start...]))
    }
    self.bytes = bytes
  }

  /// Valid JSON in which the caller has escaped these characters already.
  package init(escaped json: [UInt8]) { bytes = json }

  /// Escapes valid JSON given as a string.
  package init(_ json: String) { self.init(Array(json.utf8)) }

  /// What to write instead of the bytes at an index, and how many bytes they are; nil for most.
  private static func escape(_ json: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, length: Int)? {
    switch json[index] {
    case UInt8(ascii: "<"): (#"\u003C"#, 1)
    case UInt8(ascii: ">"): (#"\u003E"#, 1)
    case UInt8(ascii: "&"): (#"\u0026"#, 1)
    case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] & 0xFE == 0xA8:
      (json[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#, 3)
    default: nil
    }
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
