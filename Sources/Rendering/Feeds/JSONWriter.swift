internal import Templates

/// Writes JSON (RFC 8259) without white space. Objects and arrays are closed by construction.
///
/// Strings are escaped so that they may stand inside a `script` element as well, as ``JSONText`` describes.
struct JSONWriter: ~Copyable {
  private var output: OutputBuffer
  private var isFirst = true

  init(capacity: Int = 6144) { output = OutputBuffer(capacity: capacity) }

  var bytes: [UInt8] { Array(output.bytes) }

  /// Appends what has been written.
  func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: output.bytes) }

  mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }

  mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", body) }

  mutating func string(_ text: String) {
    separate()
    quoted(text)
  }

  mutating func strings(_ texts: String...) { for text in texts { string(text) } }

  mutating func number(_ number: Int) {
    separate()
    output.append(String(number))
  }

  mutating func flag(_ flag: Bool) {
    separate()
    output.append(flag ? "true" : "false")
  }

  /// A value that is JSON already.
  mutating func json(_ json: String) {
    separate()
    output.append(json)
  }

  /// A member's name that is not known beforehand; its value must follow.
  mutating func name(of name: String) {
    string(name)
    output.append(UInt8(ascii: ":"))
    isFirst = true
  }

  /// A member's name; its value must follow.
  mutating func name(_ name: StaticString) {
    separate()
    output.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { output.append($0) }
    output.append(UInt8(ascii: "\""))
    output.append(UInt8(ascii: ":"))
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
    output.append(UInt8(ascii: open))
    isFirst = true
    body(&self)
    output.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// `"`, `\` and control characters are escaped (RFC 8259, section 7), and what could end a script; all else is UTF-8
  /// as it is.
  private mutating func quoted(_ text: String) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var (start, index) = (0, 0)
      while true {
        index = JSONWriter.nextSpecial(utf8, from: index)
        guard index < utf8.count else { break }
        guard let length = JSONWriter.lengthToEscape(utf8, at: index) else {
          index += 1
          continue
        }
        output.append(UnsafeBufferPointer(rebasing: utf8[start..<index]))
        escape(length == 1 ? UInt32(utf8[index]) : 0x2000 | UInt32(utf8[index + 2] & 0x3F))
        index += length
        start = index
      }
      output.append(UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ scalar: UInt32) {
    switch scalar {
    case 0x22: output.append(#"\""#)
    case 0x5C: output.append(#"\\"#)
    case 0x0A: output.append(#"\n"#)
    case 0x0D: output.append(#"\r"#)
    case 0x09: output.append(#"\t"#)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      output.append(#"\u"#)
      for shift in [12, 8, 4, 0] { output.append(digits[Int(scalar >> UInt32(shift)) & 15]) }
    }
  }

  /// How many bytes are escaped together at an index: 3 for U+2028 and U+2029, which old readers take for line ends;
  /// nil where other characters begin with the same byte.
  private static func lengthToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard utf8[index] == 0xE2 else { return 1 }
    guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else { return nil }
    return 3
  }

  /// The index of the next byte at which something may have to be escaped; the number of bytes where there is none.
  private static func nextSpecial(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let first = utf8.baseAddress else { return 0 }
    var index = start
    while index + 8 <= utf8.count, !mayHoldSpecial(EightBytes(at: first + index)) { index += 8 }
    while index < utf8.count {
      let byte = first[index]
      if byte < 0x80 ? byte < 0x20 || isSpecial(byte) : byte == 0xE2 { break }
      index += 1
    }
    return index
  }

  /// Whether one of eight bytes may have to be escaped. But for one bit `"` and `&` are the same, but for another `<`
  /// and `>`.
  @inline(__always)
  private static func mayHoldSpecial(_ bytes: EightBytes) -> Bool {
    bytes.mayHold(below: 0x20) || bytes.mayHold(0x26, but: 0x04) || bytes.mayHold(0x3E, but: 0x02)
      || bytes.mayHold(0x5C) || bytes.mayHold(0xE2)
  }

  /// `"`, `&`, `<`, `>` and `\`, of which one word for each half of ASCII tells.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    let half: UInt64 =
      byte < 64 ? 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E : 1 << (0x5C - 64)
    return half &>> UInt64(byte & 63) & 1 == 1
  }
}
