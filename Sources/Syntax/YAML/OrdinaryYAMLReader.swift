import Diagnostics

/// Reads YAML as catalogues are written, in one pass: keys and values in blocks, lists of dashes, braces and brackets,
/// texts on one line with or without quotes, comments. It makes the tree that libyaml's events would make, in three
/// tenths of the instructions, and says nothing about what is wrong: whatever it does not take for granted, a slip as well as
/// a text over several lines, is left to ``YAMLTreeReader``, which is the judge of what YAML is.
///
/// The text has passed ``SourceText``: it is valid UTF-8, and of control characters it has but tabs and the ends of lines.
struct OrdinaryYAMLReader: ~Copyable {
  /// Something that is not ordinary: libyaml reads the text from its start.
  struct Unusual: Error {}

  let text: UnsafeBufferPointer<UInt8>
  let end: Int
  let file: FileID
  /// The next byte to look at.
  var at: Int
  /// Where the line begins on which the last content was found.
  var lineStart: Int
  /// The spaces before the content of a line that was just begun.
  private var column = 0

  init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, file: FileID) {
    self.text = text
    self.file = file
    end = range.upperBound
    at = range.lowerBound
    lineStart = at
  }

  /// The whole document, or nil where something is not ordinary.
  mutating func document() -> YAMLNode? {
    do {
      try beginLine()
      guard at < end else { return nil }
      let root = try node(column: column, depth: 1)
      if case .scalar = root { return nil }
      return at == end ? root : nil
    } catch {
      return nil
    }
  }

  // MARK: Blocks

  /// What begins at this column of a line, up to the content that follows it.
  private mutating func node(column: Int, depth: Int) throws(Unusual) -> YAMLNode {
    if isDash { return .sequence(try sequence(column: column, depth: depth)) }
    guard beginsPlain || beginsQuoted else { return try closedValue(depth: depth) }
    let scalar = try scalar(inFlow: false)
    if isColon { return .mapping(try mapping(column: column, first: scalar, depth: depth)) }
    try endLine()
    return .scalar(scalar)
  }

  /// The keys at one column, from the colon after the first of them.
  private mutating func mapping(column: Int, first: YAMLScalar, depth: Int) throws(Unusual) -> YAMLMapping {
    guard depth <= YAMLTreeReader.depthLimit else { throw Unusual() }
    var keys = YAMLKeys()
    keys.entries.reserveCapacity(4)
    var key = first
    while true {
      let value = try value(column: column, depth: depth)
      try add(key, value, to: &keys)
      guard try goesOn(at: column) else {
        return YAMLMapping(entries: keys.entries, span: span(Int(first.span.start), Int(value.span.end)))
      }
      key = try self.key(inFlow: false)
    }
  }

  /// What stands after the colon of a key at this column, on its line or below it.
  private mutating func value(column: Int, depth: Int) throws(Unusual) -> YAMLNode {
    at += 1
    let afterColon = at
    skipSpaces()
    guard isAtLineEnd else {
      guard beginsPlain || beginsQuoted else { return try closedValue(depth: depth + 1) }
      let scalar = try scalar(inFlow: false)
      try endLine()  // which refuses a second colon
      return .scalar(scalar)
    }
    try endLine()
    if at < end, self.column > column { return try node(column: self.column, depth: depth + 1) }
    // The dashes of a list may stand right below its key.
    if at < end, self.column == column, isDash {
      return .sequence(try sequence(column: column, depth: depth + 1))
    }
    return .scalar(nothing(at: afterColon))
  }

  /// The dashes at one column.
  private mutating func sequence(column: Int, depth: Int) throws(Unusual) -> YAMLSequence {
    guard depth <= YAMLTreeReader.depthLimit else { throw Unusual() }
    let start = at
    var items: [YAMLNode] = []
    items.reserveCapacity(4)
    repeat {
      items.append(try item(column: column, depth: depth))
    } while try goesOn(at: column) && isDash
    return YAMLSequence(items: items, span: span(start, Int(items[items.count - 1].span.end)))
  }

  /// What stands after a dash at this column.
  private mutating func item(column: Int, depth: Int) throws(Unusual) -> YAMLNode {
    at += 1
    let afterDash = at
    skipSpaces()
    guard isAtLineEnd else { return try node(column: at - lineStart, depth: depth + 1) }
    try endLine()
    if at < end, self.column > column { return try node(column: self.column, depth: depth + 1) }
    return .scalar(nothing(at: afterDash))
  }

  /// A value that says itself where it ends, on the rest of its line or over several: in braces or brackets.
  private mutating func closedValue(depth: Int) throws(Unusual) -> YAMLNode {
    let node = try flowNode(depth: depth)
    try endLine()
    return node
  }

  private func nothing(at place: Int) -> YAMLScalar {
    YAMLScalar(text: "", isPlain: true, span: span(place, place))
  }

  /// Adds a key that is there for the first time.
  func add(_ key: YAMLScalar, _ value: YAMLNode, to keys: inout YAMLKeys) throws(Unusual) {
    guard key.text != "<<", keys.add(key, value) == nil else { throw Unusual() }
  }

  // MARK: Lines

  /// Whether the content that was found next goes on with the block at this column. What is further to the right
  /// belongs to no block.
  private func goesOn(at column: Int) throws(Unusual) -> Bool {
    guard at < end else { return false }
    guard self.column <= column else { throw Unusual() }
    return self.column == column
  }

  /// Passes over the rest of a line, where nothing but a comment may stand, and over lines without content.
  private mutating func endLine() throws(Unusual) {
    skipSpaces()
    guard isAtLineEnd else { throw Unusual() }
    skipLine()
    try beginLine()
  }

  /// Finds the next content from the start of a line, and its column.
  private mutating func beginLine() throws(Unusual) {
    while at < end {
      lineStart = at
      skipSpaces()
      column = at - lineStart
      guard at < end, isAtLineEnd else { break }
      skipLine()
    }
    try refuseDocumentMark()
  }

  /// `---` and `...` at the left margin end a document.
  func refuseDocumentMark() throws(Unusual) {
    guard at + 1 < end, at == 0 || text[at - 1] == UInt8(ascii: "\n") else { return }
    let mark = text[at]
    if mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."), text[at + 1] == mark { throw Unusual() }
  }

  mutating func skipSpaces() {
    while at < end, text[at] == UInt8(ascii: " ") { at += 1 }
  }

  mutating func skipLine() {
    while at < end {
      at += 1
      if text[at - 1] == UInt8(ascii: "\n") { return }
    }
  }

  /// Whether nothing more stands on the line, or only a comment.
  var isAtLineEnd: Bool {
    guard at < end else { return true }
    if text[at] == UInt8(ascii: "\n") { return true }
    return text[at] == UInt8(ascii: "#") && (at == lineStart || text[at - 1] == UInt8(ascii: " "))
  }

  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: end) }
}
