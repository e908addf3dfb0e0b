/// A piece of HTML as browsers divide it.
enum HTMLToken: Hashable, Sendable {
  /// Text with character references resolved.
  case text(String)
  /// A start tag: its name and the names of its attributes in lower case.
  case start(String, [HTMLAttribute])
  case end(String)
}

struct HTMLAttribute: Hashable, Sendable {
  let name: String
  let value: String
}

extension [HTMLAttribute] {
  subscript(name: String) -> String? { first { $0.name == name }?.value }

  /// The words of the `class` attribute.
  var classes: [Substring] { self["class"]?.split(whereSeparator: \.isWhitespace) ?? [] }
}

/// Divides HTML into tokens. Tolerant as browsers are, and never fails: what is no tag is text (HTML standard, 13.2.5).
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [HTMLToken] = []

  /// What stands between these tags is not markup.
  private static let raw: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "noembed", "noframes",
  ]

  private init(_ html: String) { bytes = Array(html.utf8) }

  static func tokens(of html: String) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(html)
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    var textStart = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), opensMarkup else {
        position += 1
        continue
      }
      addText(from: textStart)
      markup()
      textStart = position
    }
    addText(from: textStart)
  }

  /// Whether the angle bracket here begins a tag, a comment or a declaration.
  private var opensMarkup: Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    if next == UInt8(ascii: "/") { return position + 2 < bytes.count && isLetter(bytes[position + 2]) }
    return isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  private mutating func addText(from start: Int) {
    guard start < position else { return }
    tokens.append(.text(HTMLReferences.resolved(String(decoding: bytes[start..<position], as: UTF8.self))))
  }

  private mutating func markup() {
    switch bytes[position + 1] {
    case UInt8(ascii: "!") where starts(with: "<!--"): skip(past: "-->")
    case UInt8(ascii: "!"), UInt8(ascii: "?"): skip(past: ">")
    case UInt8(ascii: "/"):
      position += 2
      let name = name()
      skip(past: ">")
      tokens.append(.end(name))
    default:
      position += 1
      startTag()
    }
  }

  private mutating func startTag() {
    let name = name()
    var attributes: [HTMLAttribute] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        let attribute = attribute()
        if attributes.count < 64 { attributes.append(attribute) }
      }
    }
    position = min(position + 1, bytes.count)
    tokens.append(.start(name, attributes))
    if Self.raw.contains(name) { rawText(until: name) }
  }

  /// Takes everything up to the end tag as one text.
  private mutating func rawText(until name: String) {
    let start = position
    let closing = Array("</\(name)".utf8)
    while position < bytes.count {
      if bytes[position] == closing[0], position + closing.count <= bytes.count,
        zip(bytes[position...], closing).allSatisfy({ lower($0) == $1 })
      {
        break
      }
      position += 1
    }
    if start < position { tokens.append(.text(String(decoding: bytes[start..<position], as: UTF8.self))) }
  }

  private mutating func attribute() -> HTMLAttribute {
    let start = position
    position += 1
    while position < bytes.count, !endsName(bytes[position]), bytes[position] != UInt8(ascii: "=") {
      position += 1
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return HTMLAttribute(name: name, value: "")
    }
    position += 1
    skipBlanks()
    return HTMLAttribute(name: name, value: HTMLReferences.resolved(attributeValue()))
  }

  private mutating func attributeValue() -> String {
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      position = bytes[start...].firstIndex(of: quote) ?? bytes.count
      defer { position = min(position + 1, bytes.count) }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    let start = position
    while position < bytes.count, !isBlank(bytes[position]), bytes[position] != UInt8(ascii: ">") {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !endsName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func skipBlanks() {
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    let wanted = Array(text.utf8)
    while position < bytes.count, !bytes[position...].starts(with: wanted) { position += 1 }
    position = min(position + wanted.count, bytes.count)
  }

  private func endsName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(lower(byte)) }

  private func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
