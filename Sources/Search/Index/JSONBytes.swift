/// JSON without blanks, written byte by byte.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// A comma, unless something has just been opened.
  mutating func comma() {
    if let last = bytes.last, last != UInt8(ascii: "["), last != UInt8(ascii: "{") {
      bytes.append(UInt8(ascii: ","))
    }
  }

  mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(of: value.magnitude)
  }

  private mutating func digits(of value: UInt) {
    if value > 9 { digits(of: value / 10) }
    bytes.append(UInt8(value % 10) + 48)
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where Self.isEscaped(utf8[index]) {
        raw(utf8[start..<index])
        escape(utf8[index])
        start = index + 1
      }
      raw(utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    if byte >= 0x20 {
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    } else {
      raw("\\u00")
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }

  mutating func strings(_ texts: some Sequence<String>) {
    list(texts) { $0.string($1) }
  }

  mutating func numbers(_ values: some Sequence<Int>) {
    list(values) { $0.number($1) }
  }

  mutating func list<Value>(_ values: some Sequence<Value>, _ write: (inout JSONBytes, Value) -> Void) {
    raw("[")
    for value in values {
      comma()
      write(&self, value)
    }
    raw("]")
  }

  mutating func key(_ name: String) {
    comma()
    string(name)
    raw(":")
  }
}
