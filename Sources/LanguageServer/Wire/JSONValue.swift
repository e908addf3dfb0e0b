import Diagnostics
import Syntax

/// A JSON value as messages hold it. Whatever is asked of a value of another kind is absent, so that a message of the
/// wrong shape is a message that says nothing.
package enum JSONValue: Sendable, Hashable {
  case null
  case flag(Bool)
  /// As written: ids of requests come back as they came.
  case number(String)
  case text(String)
  case list([JSONValue])
  case record([String: JSONValue])

  /// The largest message that is read, in bytes.
  static let limit = 64 << 20

  /// Reads a document; nil where it is no JSON (RFC 8259).
  package init?(_ bytes: [UInt8]) {
    let read = JSON.read(bytes, file: FileID(index: 0), limit: Self.limit)
    guard let node = read.value else { return nil }
    self.init(node)
  }

  private init(_ node: JSONNode) {
    switch node {
    case .null: self = .null
    case .flag(let flag, _): self = .flag(flag)
    case .number(let number, _): self = .number(number)
    case .text(let text): self = .text(text.text)
    case .list(let items, _): self = .list(items.map(JSONValue.init))
    case .record(let record):
      self = .record(
        Dictionary(
          record.entries.map { ($0.key.text, JSONValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// A record from which absent values are left out.
  static func of(_ entries: [String: JSONValue?]) -> JSONValue { .record(entries.compactMapValues { $0 }) }

  package subscript(key: String) -> JSONValue? {
    if case .record(let entries) = self { entries[key] } else { nil }
  }

  /// The value at the end of a way through records.
  subscript(keys: String...) -> JSONValue? {
    keys.reduce(self as JSONValue?) { value, key in value?[key] }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var integer: Int? { if case .number(let number) = self { Int(number) } else { nil } }
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  package var list: [JSONValue]? { if case .list(let items) = self { items } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(String(number)) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  package init(arrayLiteral items: JSONValue...) { self = .list(items) }
  package init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .record(Dictionary(entries, uniquingKeysWith: { first, _ in first }))
  }

  init(_ number: Int) { self = .number(String(number)) }
}

// MARK: - Writing

extension JSONValue {
  /// The document on one line, keys in one order whatever the machine.
  package var written: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += number.utf8
    case .text(let text): Self.write(text, into: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (number, item) in items.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        item.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .record(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (number, entry) in entries.sorted(by: { $0.key < $1.key }).enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(entry.key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        entry.value.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        let hex = String(byte, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
