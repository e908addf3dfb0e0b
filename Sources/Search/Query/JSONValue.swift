/// JSON as index files have it: objects, arrays, strings, whole numbers, true and false. Anything else is damage.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case bool(Bool)

  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let value) = self { value } else { nil } }
  var strings: [String]? { array.flatMap { all in all.allMap(\.string) } }
  var numbers: [Int]? { array.flatMap { all in all.allMap(\.number) } }

  subscript(_ key: String) -> JSONValue? { if case .object(let values) = self { values[key] } else { nil } }

  /// Nil where the bytes are not JSON, or JSON that no index has.
  init?(_ bytes: [UInt8]) {
    let value: JSONValue? = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      guard let value = reader.value(0), reader.isAtEnd else { return nil }
      return value
    }
    guard let value else { return nil }
    self = value
  }
}

extension Collection {
  /// What each element becomes; nil where one becomes nil.
  func allMap<Result>(_ transform: (Element) -> Result?) -> [Result]? {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self {
      guard let result = transform(element) else { return nil }
      results.append(result)
    }
    return results
  }
}

private struct JSONReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private static let deepest = 8

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool { bytes[place...].allSatisfy { $0 == 0x0A || $0 == 0x20 } }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { wanted in
      guard bytes[place...].starts(with: wanted) else { return false }
      place += wanted.count
      return true
    }
  }

  mutating func value(_ depth: Int) -> JSONValue? {
    guard place < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
    default: return number().map(JSONValue.number)
    }
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    place += 1
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(values) }
    repeat {
      guard let value = value(depth + 1) else { return nil }
      values.append(value)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(values) : nil
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    place += 1
    var values: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(values) }
    repeat {
      guard let key = string(), take(UInt8(ascii: ":")), let value = value(depth + 1) else { return nil }
      values[key] = value
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(values) : nil
  }

  private mutating func number() -> Int? {
    let isNegative = take(UInt8(ascii: "-"))
    let start = place
    var value = 0
    while place < bytes.count, 48...57 ~= bytes[place], place - start < 15 {
      value = value * 10 + Int(bytes[place] - 48)
      place += 1
    }
    return place == start ? nil : isNegative ? -value : value
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
      place += 1
    }
    guard place < bytes.count else { return nil }
    let plain = bytes[start..<place]
    if take(UInt8(ascii: "\"")) { return String(validating: plain, as: UTF8.self) }
    return escaped(Array(plain))
  }

  /// The rest of a string from its first backslash. The builder escapes only quotes, backslashes and controls.
  private mutating func escaped(_ begun: [UInt8]) -> String? {
    var text = begun
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(validating: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard place < bytes.count else { return nil }
      if take("u00") {
        guard place + 2 <= bytes.count,
          let digits = String(validating: bytes[place..<place + 2], as: UTF8.self),
          let control = UInt8(digits, radix: 16)
        else { return nil }
        place += 2
        text.append(control)
      } else {
        guard bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "\\") else { return nil }
        text.append(bytes[place])
        place += 1
      }
    }
    return nil
  }
}
