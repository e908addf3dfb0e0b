/// Reads JSON (RFC 8259) strictly, with places, and numbers without losing a digit.
package struct AnswerReader {
  package struct Fault: Error, Sendable, Hashable {
    package let message: String
    package let offset: Int
  }

  private static let deepest = 32
  /// No form has as many fields.
  private static let mostMembers = 2_000

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private var depth = 0

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, position, end) = (bytes, range.lowerBound, range.upperBound)
  }

  /// Reads one JSON document, from the whole text or from a part of it.
  package static func read(_ bytes: [UInt8], in range: Range<Int>? = nil) throws(Fault) -> AnswerNode {
    var range = range ?? 0..<bytes.count
    if bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = range.lowerBound + 3..<range.upperBound }
    var reader = AnswerReader(bytes, range)
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.position == reader.end else {
      throw reader.fault("something follows the end of the document")
    }
    return node
  }

  private func fault(_ message: String, at offset: Int? = nil) -> Fault {
    Fault(message: message, offset: offset ?? position)
  }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(Fault) -> AnswerNode {
    skipBlanks()
    let start = position
    let value: AnswerNode.Value
    switch current {
    case UInt8(ascii: "{"): value = try nested { reader throws(Fault) in .object(try reader.members()) }
    case UInt8(ascii: "["): value = try nested { reader throws(Fault) in .array(try reader.items()) }
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .flag(true))
    case UInt8(ascii: "f"): value = try word("false", .flag(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case UInt8(ascii: "-"), .some(48...57): value = .number(try number())
    case nil: throw fault("the document ends too early")
    default: throw fault("a value should stand here")
    }
    return AnswerNode(value, at: start..<position)
  }

  private mutating func nested(
    _ body: (inout AnswerReader) throws(Fault) -> AnswerNode.Value
  ) throws(Fault) -> AnswerNode.Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault("the document nests deeper than \(Self.deepest) levels") }
    position += 1
    return try body(&self)
  }

  private mutating func members() throws(Fault) -> [AnswerMember] {
    var members: [AnswerMember] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipBlanks()
      let start = position
      guard members.count < Self.mostMembers else { throw fault("an object has too many keys") }
      guard current == UInt8(ascii: "\"") else { throw fault("a key in quotes should stand here") }
      let key = try string()
      let range = start..<position
      if members.contains(where: { $0.key == key }) {
        throw fault("the key ‘\(key)’ stands here twice", at: start)
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon should stand here") }
      members.append(AnswerMember(key, at: range, try value()))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw fault("a comma or ‘}’ should stand here") }
    return members
  }

  private mutating func items() throws(Fault) -> [AnswerNode] {
    var items: [AnswerNode] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return items }
    repeat {
      items.append(try value())
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw fault("a comma or ‘]’ should stand here") }
    return items
  }

  private mutating func word(_ text: StaticString, _ value: AnswerNode.Value) throws(Fault)
    -> AnswerNode.Value
  {
    let length = text.utf8CodeUnitCount
    let isThere = text.withUTF8Buffer {
      position + length <= end && bytes[position..<position + length].elementsEqual($0)
    }
    guard isThere else { throw fault("a value should stand here") }
    position += length
    return value
  }

  private mutating func number() throws(Fault) -> AnswerNumber {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if case .some(48...57) = current { throw fault("a number does not begin with 0") }
    return AnswerNumber(bytes[start..<position])
  }

  private mutating func digits() throws(Fault) {
    let start = position
    while case .some(48...57) = current { position += 1 }
    guard position > start else { throw fault("a digit should stand here") }
  }

  // MARK: Strings

  private mutating func string() throws(Fault) -> String {
    position += 1
    let start = position
    // Most strings have no escapes and are taken as they are.
    while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
      bytes[position] >= 0x20
    { position += 1 }
    if current == UInt8(ascii: "\"") {
      position += 1
      return try text(bytes[start..<position - 1], at: start)
    }
    var buffer = Array(bytes[start..<position])
    while let byte = current, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("a control character within a text must be escaped") }
      position += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &buffer) } else { buffer.append(byte) }
    }
    guard take(UInt8(ascii: "\"")) else { throw fault("a text is not closed", at: start - 1) }
    return try text(buffer[...], at: start)
  }

  private func text(_ bytes: ArraySlice<UInt8>, at start: Int) throws(Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("a text is not valid UTF-8", at: start)
    }
    return text
  }

  private mutating func escape(into buffer: inout [UInt8]) throws(Fault) {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    guard let byte = current else { throw fault("a text is not closed") }
    position += 1
    if let escaped = plain[byte] { return buffer.append(escaped) }
    guard byte == UInt8(ascii: "u") else { throw fault("no such escape", at: position - 2) }
    var value = try unit()
    if (0xD800...0xDBFF).contains(value) {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fault("half a surrogate pair") }
      let low = try unit()
      guard (0xDC00...0xDFFF).contains(low) else { throw fault("half a surrogate pair") }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault("half a surrogate pair") }
    buffer.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits should stand here")
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
