/// How the source of an inline node begins, by which it is found.
enum Opening {
  /// `[` and, where it is known, the text that follows; or `<`, where the text is an address.
  case link(text: String?, isAddress: Bool)
  /// `![` and, where it is known, the text that follows.
  case image(text: String?)
  /// An HTML tag.
  case tag(String)

  func matches(_ source: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Bool {
    switch (self, source[i]) {
    case (.link(let words, _), UInt8(ascii: "[")):
      return words.map { Self.begins(source, at: i + 1, end: end, with: $0) } ?? true
    case (.link(let words?, isAddress: true), UInt8(ascii: "<")):
      return Self.begins(source, at: i + 1, end: end, with: words)
    case (.image(let words), UInt8(ascii: "!")):
      guard i + 1 < end, source[i + 1] == UInt8(ascii: "[") else { return false }
      return words.map { Self.begins(source, at: i + 2, end: end, with: $0) } ?? true
    case (.tag(let html), UInt8(ascii: "<")):
      return Self.begins(source, at: i, end: end, with: html)
    default: return false
    }
  }

  /// Whether the source begins with a text, compared up to the first escape, entity or line break.
  private static func begins(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int, with words: String
  ) -> Bool {
    var i = start
    for byte in words.utf8.prefix(32) {
      guard i < end else { return false }
      switch source[i] {
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), 0x0A, 0x0D: return i > start || source[i] > 0x20
      case byte: i += 1
      default: return false
      }
    }
    return true
  }

  // MARK: Ends

  /// Where the source of the node that begins at `start` ends. `skipPrefix` leaps over what a further line
  /// begins with.
  func end(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, skipPrefix: (Int) -> Int
  ) -> Int {
    if case .tag(let html) = self {
      var i = start
      for byte in html.utf8 where i < limit {
        i = byte == 0x0A ? skipPrefix(Self.lineBreakEnd(source, at: i, limit: limit)) : i + 1
      }
      return min(i, limit)
    }
    if source[start] == UInt8(ascii: "<") {
      return (source[start..<limit].firstIndex(of: UInt8(ascii: ">")) ?? limit - 1) + 1
    }
    let bracket = source[start] == UInt8(ascii: "!") ? start + 1 : start
    let text = Self.closing(source, from: bracket, limit: limit)
    guard text < limit, source[text] == UInt8(ascii: "(") || source[text] == UInt8(ascii: "[") else {
      return text
    }
    return Self.closing(source, from: text, limit: limit)
  }

  private static func lineBreakEnd(_ source: UnsafeBufferPointer<UInt8>, at i: Int, limit: Int) -> Int {
    i + 1 < limit && source[i] == 0x0D && source[i + 1] == 0x0A ? i + 2 : i + 1
  }

  /// The offset after the bracket that closes the one at `start`; escapes are skipped, and quoted titles.
  static func closing(_ source: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
    let open = source[start]
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    var i = start
    while i < limit {
      switch source[i] {
      case UInt8(ascii: "\\"): i += 1
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return i + 1 }
      case UInt8(ascii: "\"") where close == UInt8(ascii: ")") && source[i - 1] <= 0x20:
        i = source[i + 1..<limit].firstIndex(of: UInt8(ascii: "\"")) ?? i
      default: break
      }
      i += 1
    }
    return limit
  }
}
