import Diagnostics
import Syntax

/// A part of a Markdown file that is translated by itself, as it is written.
struct MarkdownPart {
  enum Kind: Hashable { case paragraph, heading, cell, code }

  let kind: Kind
  /// The bytes that hold its text, marks of headings and bars of tables left out; nil for a cell that a row leaves away.
  let range: Range<Int>?
  /// Its lines without what stands before each of them in the file.
  let lines: [String]
  /// What stands before each line but the first: blanks and marks of quotes.
  let prefix: String

  /// The lines as one text: a line break only where the paragraph has one.
  var text: String {
    var text = ""
    for (number, line) in lines.enumerated() {
      text += line
      guard number < lines.count - 1 else { break }
      text += line.hasSuffix("\\") || line.hasSuffix("  ") ? "\n" : " "
    }
    return text
  }
}

/// The parts of a Markdown file, in the order of `Guidance.translatedSegments`.
struct MarkdownParts {
  let document: MarkdownDocument
  private(set) var parts: [MarkdownPart] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    document = Markdown.read(bytes, file: file).value
    collect(document.blocks, quotes: 0)
  }

  func span(of part: MarkdownPart) -> SourceSpan? {
    part.range.map { SourceSpan(file: document.file, start: $0.lowerBound, end: $0.upperBound) }
  }

  private mutating func collect(_ blocks: [MarkdownBlock], quotes: Int) {
    for block in blocks {
      let range = Int(block.span.start)..<Int(block.span.end)
      switch block {
      case .heading: parts.append(heading(range, quotes))
      case .paragraph, .rawHTML: parts.append(part(.paragraph, range, quotes))
      case .list(_, _, _, let items, _): for item in items { collect(item, quotes: quotes) }
      case .quote(let inner, _): collect(inner, quotes: quotes + 1)
      case .code: parts.append(MarkdownPart(kind: .code, range: range, lines: [], prefix: ""))
      case .table(let header, _, let rows, _): table(range, columns: header.count, rows: rows.count, quotes)
      case .divider: break
      }
    }
  }

  // MARK: Paragraphs and headings

  private func part(_ kind: MarkdownPart.Kind, _ range: Range<Int>, _ quotes: Int) -> MarkdownPart {
    var lines: [String] = []
    var prefix = first(prefixOf: range.lowerBound)
    for (number, line) in split(range).enumerated() {
      guard number > 0 else {
        lines.append(String(decoding: bytes[line], as: UTF8.self))
        continue
      }
      let text = skipPrefix(line, quotes)
      if number == 1 { prefix = String(decoding: bytes[line.lowerBound..<text], as: UTF8.self) }
      lines.append(String(decoding: bytes[text..<line.upperBound], as: UTF8.self))
    }
    return MarkdownPart(kind: kind, range: range, lines: lines, prefix: prefix)
  }

  private func heading(_ range: Range<Int>, _ quotes: Int) -> MarkdownPart {
    guard range.first.map({ bytes[$0] }) == UInt8(ascii: "#") else {
      // Underlined: the last line is the mark.
      let lines = split(range)
      let end = lines.dropLast().last?.upperBound ?? range.upperBound
      return part(.heading, range.lowerBound..<end, quotes)
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    // Marks at the end count only behind a blank.
    var close = end
    while close > start, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    if close < end, close > start, bytes[close - 1] == 0x20 { end = close }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return part(.heading, start..<max(start, end), quotes)
  }

  /// The lines of a range without their line breaks.
  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for i in range where bytes[i] == 0x0A {
      lines.append(start..<(i > start && bytes[i - 1] == 0x0D ? i - 1 : i))
      start = i + 1
    }
    lines.append(start..<range.upperBound)
    return lines
  }

  /// Where the text of a further line begins, behind blanks and as many marks of quotes.
  private func skipPrefix(_ line: Range<Int>, _ quotes: Int) -> Int {
    var (i, left) = (line.lowerBound, quotes)
    while i < line.upperBound {
      if bytes[i] == 0x20 || bytes[i] == 0x09 {
        i += 1
      } else if left > 0, bytes[i] == UInt8(ascii: ">") {
        (i, left) = (i + 1, left - 1)
      } else {
        break
      }
    }
    return i
  }

  /// What a further line of a block would begin with: the marks of quotes of its first line, and blanks for the rest.
  private func first(prefixOf start: Int) -> String {
    let line = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return String(
      decoding: bytes[line..<start].map { $0 == UInt8(ascii: ">") ? $0 : 0x20 }, as: UTF8.self)
  }

  // MARK: Tables

  private mutating func table(_ range: Range<Int>, columns: Int, rows: Int, _ quotes: Int) {
    // The second line only says how columns are aligned.
    var lines = split(range)
    if lines.count > 1 { lines.remove(at: 1) }
    for number in 0...rows {
      let cells = lines.indices.contains(number) ? self.cells(lines[number], quotes) : []
      for column in 0..<columns {
        let cell = cells.indices.contains(column) ? cells[column] : nil
        let text = cell.map { String(decoding: bytes[$0], as: UTF8.self) }
        parts.append(MarkdownPart(kind: .cell, range: cell, lines: text.map { [$0] } ?? [], prefix: ""))
      }
    }
  }

  /// The cells of a row without the blanks around them.
  private func cells(_ line: Range<Int>, _ quotes: Int) -> [Range<Int>] {
    var start = skipPrefix(line, quotes)
    var end = line.upperBound
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "|"), !isEscaped(end - 1) { end -= 1 }
    var cells: [Range<Int>] = []
    for i in start..<end where bytes[i] == UInt8(ascii: "|") && !isEscaped(i) {
      cells.append(trimmed(start..<i))
      start = i + 1
    }
    return cells + [trimmed(start..<end)]
  }

  private func isEscaped(_ i: Int) -> Bool {
    var k = i
    while k > 0, bytes[k - 1] == UInt8(ascii: "\\") { k -= 1 }
    return (i - k) % 2 == 1
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
