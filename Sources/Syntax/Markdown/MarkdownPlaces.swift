import Diagnostics

/// Turns cmark's lines and columns into byte offsets, and finds the source of a node where they are wrong.
///
/// cmark counts the columns of inline nodes in the text of their block, without the marks and the indentation
/// of its further lines; after a link over several lines, in a table below a paragraph, or below a link
/// definition it counts the wrong lines. So every place is a hint, checked against the source.
struct MarkdownPlaces {
  /// A block's place, against which those of its inline nodes are understood.
  struct Site {
    let startLine: Int
    let startColumn: Int
    let range: Range<Int>
    /// Lines of link definitions that cmark took from the start of a paragraph, but still counts.
    var definitions = 0
  }

  let text: UnsafeBufferPointer<UInt8>
  private let lines: [Int32]
  private let end: Int
  /// Where the next node can begin at the earliest.
  private var cursor: Int
  /// Searches through a block that found nothing cost its length; so many are made in one file.
  private var searchesLeft = 100

  init(_ survey: MarkdownSurvey) {
    text = survey.text
    lines = survey.lines
    end = survey.body.upperBound
    cursor = survey.body.lowerBound
  }

  /// The offset of a block's line and column, or nil where the line is not known.
  func offset(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lines.count else { return nil }
    return min(Int(lines[line - 1]) + max(0, column), lineEnd(line))
  }

  /// Where a line's text ends, before its line break.
  func lineEnd(_ line: Int) -> Int {
    var offset = line < lines.count ? Int(lines[line]) : end
    while offset > Int(lines[line - 1]), text[offset - 1] == 0x0A || text[offset - 1] == 0x0D { offset -= 1 }
    return offset
  }

  /// A block's bytes without blanks at their end. Where cmark knows no place: what follows `previous`.
  func range(of block: CMarkNode, after previous: Int) -> Range<Int> {
    let start = offset(line: block.startLine, column: block.startColumn - 1) ?? skipBlanks(from: previous)
    var last = offset(line: block.endLine, column: block.endColumn) ?? lineEndAround(start)
    while last > start, text[last - 1] <= 0x20 { last -= 1 }
    return start..<max(start, last)
  }

  /// A paragraph's place without the link definitions at its start, each of one line.
  func withoutDefinitions(_ site: Site, of block: CMarkNode) -> Site {
    guard !site.range.isEmpty, text[site.range.lowerBound] == UInt8(ascii: "["),
      let first = block.firstChild, !first.isText || first.literal.utf8.first != UInt8(ascii: "[")
    else { return site }
    var start = site.range.lowerBound
    var count = 0
    while start < site.range.upperBound, let next = definitionEnd(from: start, limit: site.range.upperBound) {
      start = next
      count += 1
    }
    let range = start..<site.range.upperBound
    return Site(startLine: site.startLine, startColumn: site.startColumn, range: range, definitions: count)
  }

  /// The start of the text on the line after a definition `[…]: …`, or nil where there is none.
  private func definitionEnd(from start: Int, limit: Int) -> Int? {
    guard text[start] == UInt8(ascii: "[") else { return nil }
    let close = Opening.closing(text, from: start, limit: limit)
    guard close < limit, text[close] == UInt8(ascii: ":") else { return nil }
    guard let lineEnd = text[close..<limit].firstIndex(of: 0x0A) else { return nil }
    let next = skipPrefix(from: lineEnd + 1)
    return next < limit ? next : nil
  }

  private func skipBlanks(from offset: Int) -> Int {
    var i = min(offset, end)
    while i < end, text[i] <= 0x20 { i += 1 }
    return i
  }

  private func lineEndAround(_ offset: Int) -> Int {
    var i = offset
    while i < end, text[i] != 0x0A { i += 1 }
    return i
  }

  /// Begins with the inline nodes of a block.
  mutating func enter(_ site: Site) { cursor = max(cursor, site.range.lowerBound) }

  // MARK: Inline nodes

  /// The bytes of a link, an image or an HTML tag, or its whole block's where it cannot be found.
  mutating func range(of node: CMarkNode, opening: Opening, in site: Site) -> Range<Int> {
    let hint = start(of: node, in: site)
    if hint >= cursor, hint < site.range.upperBound,
      opening.matches(text, at: hint, end: site.range.upperBound)
    {
      cursor = hint + 1
      let end = hintedEnd(of: node, from: hint, opening: opening, in: site)
      return hint..<(end ?? scannedEnd(from: hint, opening, site))
    }
    guard let found = search(opening, in: site) else { return site.range }
    cursor = found + 1
    return found..<scannedEnd(from: found, opening, site)
  }

  /// Goes on after a node whose content has been read.
  mutating func leave(_ range: Range<Int>, in site: Site) {
    if range != site.range { cursor = max(cursor, range.upperBound) }
  }

  private func start(of node: CMarkNode, in site: Site) -> Int {
    // A link over several lines is given the line of its end; what it begins with knows its own.
    var line = node.startLine
    if let first = node.firstChild, first.startLine > 0 { line = first.startLine }
    return inlineOffset(line: line, column: node.startColumn, in: site)
  }

  private func inlineOffset(line: Int, column: Int, in site: Site) -> Int {
    let line = line + site.definitions
    guard line >= 1, line <= lines.count else { return -1 }
    let lineStart = Int(lines[line - 1])
    guard line != site.startLine else { return lineStart + column - 1 }
    return skipPrefix(from: lineStart) + column - site.startColumn
  }

  /// Skips the quote marks and blanks with which a paragraph's further lines begin.
  private func skipPrefix(from lineStart: Int) -> Int {
    var i = lineStart
    while i < end, text[i] == 0x20 || text[i] == 0x09 || text[i] == UInt8(ascii: ">") { i += 1 }
    return i
  }

  private mutating func search(_ opening: Opening, in site: Site) -> Int? {
    guard searchesLeft > 0 else { return nil }
    var i = cursor
    while i < site.range.upperBound {
      if text[i] == UInt8(ascii: "\\") {
        i += 2
        continue
      }
      if opening.matches(text, at: i, end: site.range.upperBound) { return i }
      i += 1
    }
    searchesLeft -= 1
    return nil
  }

  private func hintedEnd(of node: CMarkNode, from start: Int, opening: Opening, in site: Site) -> Int? {
    if case .tag = opening { return nil }
    let hint = inlineOffset(line: node.endLine, column: node.endColumn, in: site) + 1
    guard hint > start + 1, hint <= site.range.upperBound else { return nil }
    switch text[hint - 1] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"): return hint
    default: return nil
    }
  }

  private func scannedEnd(from start: Int, _ opening: Opening, _ site: Site) -> Int {
    opening.end(text, from: start, limit: site.range.upperBound) { skipPrefix(from: $0) }
  }
}
