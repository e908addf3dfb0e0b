import Diagnostics

extension OrdinaryYAMLReader {
  /// Keys are this long at most, in bytes: libyaml stops looking for their colon after 1,024 characters.
  private static let keyLimit = 1000

  /// Whether a value without quotes begins here.
  var beginsPlain: Bool {
    guard at < end else { return false }
    switch text[at] {
    case ..<0x21, 0x7F: return false
    case UInt8(ascii: "-"): return at + 1 < end && isWordByte(text[at + 1])
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
      UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      return false
    default: return true
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      return true
    default: return false
    }
  }

  /// Whether a quote stands here.
  var beginsQuoted: Bool { at < end && (text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: "'")) }

  /// Whether a dash of a list stands here.
  var isDash: Bool { at < end && text[at] == UInt8(ascii: "-") && isBlank(at + 1) }

  /// Whether the colon of a key stands here.
  var isColon: Bool { at < end && text[at] == UInt8(ascii: ":") && isBlank(at + 1) }

  private func isBlank(_ place: Int) -> Bool { place >= end || text[place] <= UInt8(ascii: " ") }

  /// A key up to its colon.
  mutating func key(inFlow: Bool) throws(Unusual) -> YAMLScalar {
    guard beginsPlain || beginsQuoted else { throw Unusual() }
    let key = try scalar(inFlow: inFlow)
    guard isColon else { throw Unusual() }
    return key
  }

  /// A text with or without quotes.
  mutating func scalar(inFlow: Bool) throws(Unusual) -> YAMLScalar {
    let start = at
    let scalar = beginsQuoted ? try quoted() : try plain(inFlow: inFlow)
    if isColon, at - start > Self.keyLimit { throw Unusual() }
    return scalar
  }

  /// A value or key without quotes, up to where it ends on its line: at the colon of a key, before a comment, and in
  /// brackets and braces at what separates or closes.
  private mutating func plain(inFlow: Bool) throws(Unusual) -> YAMLScalar {
    let start = at
    var last = at  // after the last byte that is no space
    scan: while at < end {
      switch text[at] {
      case UInt8(ascii: "\n"): break scan
      case ..<0x20: throw Unusual()  // a tab or a carriage return
      case UInt8(ascii: " "):
        at += 1
        continue
      case UInt8(ascii: ":"):
        if isColon {
          guard last == at else { throw Unusual() }
          break scan
        }
        if inFlow, !isWordByte(text[at + 1]), text[at + 1] != UInt8(ascii: "/") { throw Unusual() }
      case UInt8(ascii: "#"): if last < at { break scan }
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): if inFlow { break scan }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): if inFlow { throw Unusual() }
      default: break
      }
      at += 1
      last = at
    }
    return scalar(of: start..<last, isPlain: true, span(start, last))
  }

  /// A value in quotes, on one line and without escapes.
  private mutating func quoted() throws(Unusual) -> YAMLScalar {
    let start = at
    let quote = text[at]
    at += 1
    while at < end, text[at] != quote {
      if text[at] < 0x20 || text[at] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        throw Unusual()
      }
      at += 1
    }
    guard at < end else { throw Unusual() }
    at += 1
    // Two single quotes are one that is meant.
    if at < end, text[at] == quote { throw Unusual() }
    return scalar(of: start + 1..<at - 1, isPlain: false, span(start, at))
  }

  private func scalar(of place: Range<Int>, isPlain: Bool, _ span: SourceSpan) -> YAMLScalar {
    let bytes = UnsafeBufferPointer(rebasing: text[place])
    return YAMLScalar(text: String(decoding: bytes, as: UTF8.self), isPlain: isPlain, span: span)
  }
}
