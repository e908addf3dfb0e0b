/// Reads the marks of an XML document one after the other: as much of XML 1.0 as files of translations need. Entities
/// other than the five of XML itself, and document types that define some, are refused.
struct XMLScanner {
  enum Mark {
    case start(name: String, attributes: [String: String], isEmpty: Bool)
    case end(name: String)
    case text(String)
  }

  /// What is wrong, and where.
  struct Fault: Error {
    let message: String
    let place: Range<Int>
  }

  private let bytes: [UInt8]
  /// Where the next mark begins.
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next mark, or nil at the end.
  mutating func next() throws(Fault) -> Mark? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(try text()) }
      if starts(with: "<!--") {
        try skip(through: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        try skip(through: "]]>")
        return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
      } else if starts(with: "<?") {
        try skip(through: "?>")
      } else if starts(with: "<!") {
        throw fault("Document types are not read", length: 2)
      } else if starts(with: "</") {
        let start = position + 2
        try skip(through: ">")
        return .end(name: Self.local(String(decoding: bytes[start..<position - 1], as: UTF8.self).trimmed))
      } else {
        return try tag()
      }
    }
    return nil
  }

  private mutating func text() throws(Fault) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return try resolved(start..<position)
  }

  private mutating func tag() throws(Fault) -> Mark {
    let start = position
    position += 1
    let name = word()
    guard !name.isEmpty else { throw fault("A name is missing behind ‘<’", length: 1) }
    var attributes: [String: String] = [:]
    while position < bytes.count {
      skipBlanks()
      if starts(with: "/>") {
        position += 2
        return .start(name: Self.local(name), attributes: attributes, isEmpty: true)
      }
      if starts(with: ">") {
        position += 1
        return .start(name: Self.local(name), attributes: attributes, isEmpty: false)
      }
      let key = word()
      skipBlanks()
      guard !key.isEmpty, starts(with: "=") else { break }
      position += 1
      skipBlanks()
      guard position < bytes.count,
        bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'"),
        let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
      else { break }
      attributes[key] = try resolved(position + 1..<end)
      position = end + 1
    }
    throw Fault(message: "The tag ‘<\(name)’ cannot be read", place: start..<min(position, bytes.count))
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position] > 0x20, !"=/>\"'<".utf8.contains(bytes[position]) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skip(through end: String) throws(Fault) {
    guard let range = bytes[position...].firstRange(of: Array(end.utf8)) else {
      throw Fault(message: "‘\(end)’ is missing", place: position..<bytes.count)
    }
    position = range.upperBound
  }

  private func fault(_ message: String, length: Int) -> Fault {
    Fault(message: message, place: position..<min(position + length, bytes.count))
  }

  /// The name without the prefix of its namespace.
  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  private func resolved(_ range: Range<Int>) throws(Fault) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.contains("&") else { return text }
    var (result, rest) = ("", text[...])
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      guard let end = rest[sign...].firstIndex(of: ";"),
        let character = Self.character(rest[rest.index(after: sign)..<end])
      else { throw Fault(message: "‘&’ begins no character that is known", place: range) }
      result.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init)
    }
  }
}
