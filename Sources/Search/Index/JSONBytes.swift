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
    if value < 10, value >= 0 { return bytes.append(UInt8(value) + 48) }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(rest % 10) + 48)
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        raw("\\u00")
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
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
