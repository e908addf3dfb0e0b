/// Reads one text from after its opening quote to after its closing one.
struct JSONTextScanner {
  enum Outcome {
    case text(String)
    case unclosed
    /// A control character, which JSON wants escaped.
    case control
    case badEscape
  }

  private(set) var position: Int
  /// Where the first byte stands that is not UTF-8.
  private(set) var firstInvalid: Int?

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func scan() -> Outcome {
    var text: [UInt8] = []
    var pieceStart = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        append(pieceStart, to: &text)
        position += 1
        return .text(String(decoding: text, as: UTF8.self))
      case UInt8(ascii: "\\"):
        append(pieceStart, to: &text)
        position += 1
        guard let escaped = escape() else { return .badEscape }
        text.append(contentsOf: String(escaped).utf8)
        pieceStart = position
      case 0..<0x20: return .control
      default: position += 1
      }
    }
    return .unclosed
  }

  private mutating func append(_ start: Int, to text: inout [UInt8]) {
    let piece = bytes[start..<position]
    if firstInvalid == nil, String(validating: piece, as: UTF8.self) == nil {
      firstInvalid = Self.firstInvalid(in: piece)
    }
    text.append(contentsOf: piece)
  }

  private static func firstInvalid(in piece: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var decoder = UTF8()
    var iterator = piece.makeIterator()
    var offset = piece.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return min(offset, piece.endIndex - 1)
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return codePoint()
    default: return nil
    }
  }

  /// A code point after `\u`, of two halves where it needs them; half of one becomes U+FFFD. Leaves the position at
  /// its last digit.
  private mutating func codePoint() -> Unicode.Scalar? {
    guard let first = hexadecimal(at: position + 1) else { return nil }
    position += 4
    guard (0xD800...0xDBFF).contains(first), position + 2 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "\\"), bytes[position + 2] == UInt8(ascii: "u"),
      let second = hexadecimal(at: position + 3), (0xDC00...0xDFFF).contains(second)
    else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    position += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + 4] {
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
