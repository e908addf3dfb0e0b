import Diagnostics

/// Reads one JSON document by recursive descent, no deeper than ``JSON/depthLimit``.
struct JSONTreeReader {
  private(set) var findings: [Diagnostic] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: FileID
  private var position: Int

  /// Reading cannot go on; the finding is made.
  struct Stop: Error {}

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: FileID) {
    self.bytes = bytes
    self.file = file
    position = SourceText.markLength(bytes)
  }

  mutating func document() -> JSONNode? {
    do {
      let node = try value(depth: 1)
      skipBlanks()
      guard position == bytes.count else { throw fail("a value that follows the end of the document") }
      return node
    } catch {
      return nil
    }
  }

  private mutating func value(depth: Int) throws(Stop) -> JSONNode {
    skipBlanks()
    let start = position
    switch peek {
    case UInt8(ascii: "{"): return try record(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "-")?, .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return .number(try number(), span(from: start))
    case UInt8(ascii: "t"):
      try word("true")
      return .flag(true, span(from: start))
    case UInt8(ascii: "f"):
      try word("false")
      return .flag(false, span(from: start))
    case UInt8(ascii: "n"):
      try word("null")
      return .null(span(from: start))
    default: throw fail("a value")
    }
  }

  private mutating func record(depth: Int) throws(Stop) -> JSONNode {
    try checkDepth(depth)
    let start = position
    position += 1
    var entries: [JSONRecord.Entry] = []
    var keys: [String: SourceSpan] = [:]
    skipBlanks()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        guard peek == UInt8(ascii: "\"") else { throw fail("a key in double quotes") }
        let key = try text()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw fail("a colon after the key") }
        let value = try value(depth: depth + 1)
        if let first = keys[key.text] {
          findings.report(DuplicateKeyRule.finding(key.text, at: key.span, first: first))
        } else {
          keys[key.text] = key.span
          entries.append(JSONRecord.Entry(key: key, value: value))
        }
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw fail("a comma or a closing brace") }
    }
    return .record(JSONRecord(entries: entries, span: span(from: start)))
  }

  private mutating func list(depth: Int) throws(Stop) -> JSONNode {
    try checkDepth(depth)
    let start = position
    position += 1
    var items: [JSONNode] = []
    skipBlanks()
    if !take(UInt8(ascii: "]")) {
      repeat {
        items.append(try value(depth: depth + 1))
        skipBlanks()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { throw fail("a comma or a closing bracket") }
    }
    return .list(items, span(from: start))
  }

  private mutating func checkDepth(_ depth: Int) throws(Stop) {
    guard depth > JSON.depthLimit else { return }
    let place = SourceSpan(file: file, start: position, end: position + 1)
    findings.report(NestedTooDeeplyRule.finding(limit: JSON.depthLimit, at: place))
    throw Stop()
  }

  /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private mutating func number() throws(Stop) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Stop) {
    let start = position
    while let byte = peek, (48...57).contains(byte) { position += 1 }
    if position == start { throw fail("a digit") }
  }

  private mutating func word(_ word: StaticString) throws(Stop) {
    let end = position + word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[position..<end].elementsEqual(expected) else { throw fail("a value") }
    position = end
  }

  private mutating func text() throws(Stop) -> JSONText {
    let start = position
    position += 1
    var scanner = JSONTextScanner(bytes, at: position)
    let outcome = scanner.scan()
    position = scanner.position
    if let stray = scanner.firstInvalid {
      let place = SourceSpan(file: file, start: stray, end: stray + 1)
      findings.report(InvalidUTF8Rule.finding(bytes[stray], at: place))
    }
    switch outcome {
    case .text(let text): return JSONText(text: text, span: span(from: start))
    case .unclosed: throw fail("a closing quote", from: start)
    case .control: throw fail("an escape such as ‘\\n’ instead of a line break or control character")
    case .badEscape:
      throw fail("an escape that JSON has, such as ‘\\n’ or ‘\\u00e9’", from: position - 2, to: position)
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func fail(_ expected: String, from start: Int? = nil, to end: Int? = nil) -> Stop {
    let start = start ?? position
    let place = SourceSpan(file: file, start: start, end: min(bytes.count, end ?? start + 1))
    findings.report(JSONSyntaxRule.finding(expected: expected, isAtEnd: start >= bytes.count, at: place))
    return Stop()
  }

  private func span(from start: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: position) }
}
