/// A token of the condition language with its UTF-8 range in the text.
struct ConditionToken: Equatable {
  enum Kind: Equatable {
    /// A name, number, date or quoted text: what it is depends on where it stands.
    case word(String)
    case less, atMost, more, atLeast
    case openParenthesis, closeParenthesis, openBracket, closeBracket, comma
    /// A character or spelling that the language does not have.
    case stray(String)
    case end
  }

  let kind: Kind
  let range: Range<Int>

  /// The word, nil for anything else. Keywords are written in lower case.
  var keyword: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  /// How it is written.
  var symbol: String {
    switch kind {
    case .word(let text), .stray(let text): text
    case .less: "<"
    case .atMost: "<="
    case .more: ">"
    case .atLeast: ">="
    case .openParenthesis: "("
    case .closeParenthesis: ")"
    case .openBracket: "["
    case .closeBracket: "]"
    case .comma: ","
    case .end: ""
    }
  }
}

/// Splits the text of a condition into tokens. Never fails: what it does not know becomes a stray token.
struct ConditionLexer {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  func tokens() -> [ConditionToken] {
    var tokens: [ConditionToken] = []
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0A {
        position += 1
        continue
      }
      let token = token(at: position)
      tokens.append(token)
      position = token.range.upperBound
    }
    return tokens + [ConditionToken(kind: .end, range: bytes.count..<bytes.count)]
  }

  private func token(at start: Int) -> ConditionToken {
    func single(_ kind: ConditionToken.Kind, _ length: Int = 1) -> ConditionToken {
      ConditionToken(kind: kind, range: start..<start + length)
    }
    let hasEqualsNext = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "=")
    switch bytes[start] {
    case UInt8(ascii: "("): return single(.openParenthesis)
    case UInt8(ascii: ")"): return single(.closeParenthesis)
    case UInt8(ascii: "["): return single(.openBracket)
    case UInt8(ascii: "]"): return single(.closeBracket)
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: "<") where start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: ">"):
      return single(.stray("<>"), 2)
    case UInt8(ascii: "<"): return hasEqualsNext ? single(.atMost, 2) : single(.less)
    case UInt8(ascii: ">"): return hasEqualsNext ? single(.atLeast, 2) : single(.more)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(from: start) ?? word(from: start)
    default: return word(from: start)
    }
  }

  /// A word in quotes, which the language does not have.
  private func quoted(from start: Int) -> ConditionToken? {
    var end = start + 1
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    guard end > start + 1, end < bytes.count, bytes[end] == bytes[start] else { return nil }
    return ConditionToken(kind: .stray(text(start..<end + 1)), range: start..<end + 1)
  }

  private func word(from start: Int) -> ConditionToken {
    var end = start
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    if end > start {
      return ConditionToken(kind: .word(text(start..<end)), range: start..<end)
    }
    end += 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 || (isSymbol(bytes[start]) && isFollower(bytes[end])) {
      end += 1
    }
    return ConditionToken(kind: .stray(text(start..<end)), range: start..<end)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 95
  }

  private func isSymbol(_ byte: UInt8) -> Bool { "=!&|".utf8.contains(byte) }

  /// What belongs to the same stray symbol, as in `==`, `!=` and `=>`.
  private func isFollower(_ byte: UInt8) -> Bool { isSymbol(byte) || "<>".utf8.contains(byte) }
}
