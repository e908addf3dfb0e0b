import Diagnostics

extension OrdinaryYAMLReader {
  /// What begins with a brace or a bracket.
  mutating func flowNode(depth: Int) throws(Unusual) -> YAMLNode {
    guard at < end else { throw Unusual() }
    switch text[at] {
    case UInt8(ascii: "{"): return .mapping(try flowMapping(depth: depth))
    case UInt8(ascii: "["): return .sequence(try flowSequence(depth: depth))
    default: throw Unusual()
    }
  }

  /// Keys and values between braces.
  private mutating func flowMapping(depth: Int) throws(Unusual) -> YAMLMapping {
    guard depth <= YAMLTreeReader.depthLimit else { throw Unusual() }
    let start = at
    var keys = YAMLKeys()
    keys.entries.reserveCapacity(4)
    if try closes(UInt8(ascii: "}")) { return YAMLMapping(entries: [], span: span(start, at)) }
    repeat {
      let key = try key(inFlow: true)
      at += 1
      try skipFlowSpace()
      try add(key, try flowValue(depth: depth + 1), to: &keys)
    } while try continues(until: UInt8(ascii: "}"))
    return YAMLMapping(entries: keys.entries, span: span(start, at))
  }

  /// Values between brackets.
  private mutating func flowSequence(depth: Int) throws(Unusual) -> YAMLSequence {
    guard depth <= YAMLTreeReader.depthLimit else { throw Unusual() }
    let start = at
    var items: [YAMLNode] = []
    items.reserveCapacity(4)
    if try closes(UInt8(ascii: "]")) { return YAMLSequence(items: [], span: span(start, at)) }
    repeat {
      items.append(try flowValue(depth: depth + 1))
    } while try continues(until: UInt8(ascii: "]"))
    return YAMLSequence(items: items, span: span(start, at))
  }

  private mutating func flowValue(depth: Int) throws(Unusual) -> YAMLNode {
    guard beginsPlain || beginsQuoted else { return try flowNode(depth: depth) }
    return .scalar(try scalar(inFlow: true))
  }

  /// Passes over the opening of a collection; whether it closes at once.
  private mutating func closes(_ closing: UInt8) throws(Unusual) -> Bool {
    at += 1
    try skipFlowSpace()
    guard at < end, text[at] == closing else { return false }
    at += 1
    return true
  }

  /// Passes over the comma that another value follows, or over the closing of the collection. A colon stands at neither,
  /// nor does the second line of a text.
  private mutating func continues(until closing: UInt8) throws(Unusual) -> Bool {
    try skipFlowSpace()
    guard at < end else { throw Unusual() }
    switch text[at] {
    case closing:
      at += 1
      return false
    case UInt8(ascii: ","):
      at += 1
      try skipFlowSpace()
      return true
    default: throw Unusual()
    }
  }

  /// Passes over spaces, the ends of lines and comments.
  private mutating func skipFlowSpace() throws(Unusual) {
    while true {
      skipSpaces()
      guard at < end, isAtLineEnd else { return }
      skipLine()
      lineStart = at
      try refuseDocumentMark()
    }
  }
}
