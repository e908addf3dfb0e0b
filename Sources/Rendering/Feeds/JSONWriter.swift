/// Writes JSON (RFC 8259) without white space. Objects and arrays are closed by construction.
///
/// Strings are escaped so that they may stand inside a `script` element as well, as ``JSONText`` describes.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(capacity: Int = 6144) { bytes.reserveCapacity(capacity) }

  mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }

  mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", body) }

  mutating func string(_ text: String) {
    separate()
    quoted(text)
  }

  mutating func number(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func flag(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// A value that is JSON already.
  mutating func json(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// A member's name that is not known beforehand; its value must follow.
  mutating func name(of name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// A member's name; its value must follow.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
    isFirst = true
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    self.name(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    self.name(name)
    self.number(number)
  }

  /// A member that is an object.
  mutating func member(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  /// A member with several values; nothing where there are none.
  mutating func member<Item>(
    _ name: StaticString, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    self.name(name)
    array { writer in for item in items { body(&writer, item) } }
  }

  private mutating func nested(
    _ open: UnicodeScalar, _ close: UnicodeScalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// `"`, `\` and control characters are escaped (RFC 8259, section 7), and what could end a script; all else is UTF-8
  /// as it is.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where JSONWriter.isSpecial[Int(utf8[index])] {
        guard let length = JSONWriter.lengthToEscape(utf8, at: index) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        escape(length == 1 ? UInt32(utf8[index]) : 0x2000 | UInt32(utf8[index + 2] & 0x3F))
        start = index + length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: UInt32) {
    switch scalar {
    case 0x22: bytes.append(contentsOf: #"\""#.utf8)
    case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      bytes.append(contentsOf: #"\u"#.utf8)
      for shift in [12, 8, 4, 0] { bytes.append(digits[Int(scalar >> UInt32(shift)) & 15]) }
    }
  }

  /// How many bytes are escaped together at an index: 3 for U+2028 and U+2029, which old readers take for line ends;
  /// nil where other characters begin with the same byte.
  private static func lengthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard utf8[index] == 0xE2 else { return 1 }
    guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else { return nil }
    return 3
  }

  /// Bytes at which something may have to be escaped.
  private static let isSpecial: [Bool] = (0...255).map {
    $0 < 0x20 || [0x22, 0x26, 0x3C, 0x3E, 0x5C, 0xE2].contains($0)
  }
}
