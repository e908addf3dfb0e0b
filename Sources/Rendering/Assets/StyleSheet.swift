/// CSS without its comments and needless white space. What is kept means the same as what was given.
///
/// Strings, `url(…)` and escapes are copied as they stand; white space is dropped only where the CSS Syntax Module
/// (level 3) gives it no meaning: around `{`, `}`, `;` and `,`, after `:` and `(`, and before `)`. Around `+`, `-`,
/// `*`, `/` and between compound selectors it stays.
struct StyleSheet {
  private let source: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  /// Where an address in `url(…)` leads; nil leaves it as it is.
  private let address: (String) -> String?

  private init(_ source: [UInt8], address: @escaping (String) -> String?) {
    (self.source, self.address) = (source, address)
    output.reserveCapacity(source.count)
  }

  static func compact(_ source: [UInt8], address: @escaping (String) -> String? = { _ in nil }) -> [UInt8] {
    var sheet = StyleSheet(source, address: address)
    sheet.run()
    return sheet.output
  }

  private mutating func run() {
    while position < source.count {
      let byte = source[position]
      switch byte {
      case _ where isSpace(byte) || isComment(at: position): skipSpace()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString(byte)
      case UInt8(ascii: "\\"): copyEscape()
      case UInt8(ascii: "u"), UInt8(ascii: "U"): copyAddress()
      case UInt8(ascii: "}"):
        if output.last == UInt8(ascii: ";") { output.removeLast() }
        copy(1)
      default: copyPlain()
      }
    }
  }

  /// This byte, and all up to the next that may mean something.
  private mutating func copyPlain() {
    var end = position + 1
    while end < source.count, !Self.isSpecial[Int(source[end])] { end += 1 }
    copy(end - position)
  }

  private static let isSpecial = (0...255).map { byte in
    isSpace(byte) || "/\"'\\uU}".utf8.contains(byte)
  }

  private mutating func copy(_ count: Int) {
    let end = min(source.count, position + count)
    output.append(contentsOf: source[position..<end])
    position = end
  }

  private func isComment(at index: Int) -> Bool {
    index + 1 < source.count && source[index] == UInt8(ascii: "/") && source[index + 1] == UInt8(ascii: "*")
  }

  /// White space and comments become one space, nothing where that means the same, or an empty comment where
  /// only a comment stood between two words.
  private mutating func skipSpace() {
    var hasSpace = false
    while position < source.count {
      if isSpace(source[position]) {
        hasSpace = true
        position += 1
      } else if isComment(at: position) {
        position += 2
        while position < source.count, !(source[position - 1] == UInt8(ascii: "*") && isSlash(position)) {
          position += 1
        }
        position = min(source.count, position + 1)
      } else {
        break
      }
    }
    guard let before = output.last, position < source.count else { return }
    let after = source[position]
    if "{};,:(".utf8.contains(before) || "{};,)".utf8.contains(after) { return }
    if hasSpace { output.append(UInt8(ascii: " ")) } else { output.append(contentsOf: "/**/".utf8) }
  }

  private func isSlash(_ index: Int) -> Bool { source[index] == UInt8(ascii: "/") }

  private mutating func copyString(_ quote: UInt8) {
    copy(1)
    while position < source.count, source[position] != quote {
      copy(source[position] == UInt8(ascii: "\\") ? 2 : 1)
    }
    copy(1)
  }

  /// A backslash with its character, or with up to six hexadecimal digits and the space that ends them.
  private mutating func copyEscape() {
    copy(1)
    var digits = 0
    while digits < 6, position < source.count, isHexDigit(source[position]) {
      copy(1)
      digits += 1
    }
    if digits == 0 {
      copy(1)
    } else if position < source.count, isSpace(source[position]) {
      copy(1)
    }
  }

  /// `url(…)`, with or without quotes; other words that begin with `u` are copied by their first letter.
  private mutating func copyAddress() {
    let isName = output.last.map { isNameByte($0) } ?? false
    let name = source[position..<min(source.count, position + 4)].map { $0 < 0x80 ? $0 | 0x20 : $0 }
    guard !isName, name == Array("url(".utf8) else { return copy(1) }
    position += 4
    while position < source.count, isSpace(source[position]) { position += 1 }
    var quote: UInt8?
    if position < source.count,
      source[position] == UInt8(ascii: "\"") || source[position] == UInt8(ascii: "'")
    {
      quote = source[position]
      position += 1
    }
    let start = position
    while position < source.count, source[position] != (quote ?? UInt8(ascii: ")")) {
      position += source[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position, source.count)
    var text = String(decoding: source[start..<position], as: UTF8.self)
    if quote == nil { while text.last?.isWhitespace ?? false { text.removeLast() } }
    while position < source.count, source[position] != UInt8(ascii: ")") { position += 1 }
    position = min(source.count, position + 1)
    let mark = quote.map { String(UnicodeScalar($0)) } ?? ""
    output.append(contentsOf: "url(\(mark)\(address(text) ?? text)\(mark))".utf8)
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 32 || (9...10).contains(byte) || (12...13).contains(byte)
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte | 0x20)
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45 || byte == 95 || byte >= 0x80
}
