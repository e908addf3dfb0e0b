/// Finds the tags of a template one after the other, and minds changes of delimiters.
struct TagScanner {
  enum Fault: Error {
    /// A tag is opened at the offset and never closed.
    case unclosed(Range<Int>)
    /// A change of delimiters that does not name two of them.
    case delimiters(Range<Int>)
  }

  private let text: [UInt8]
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  /// Where the next search starts.
  private(set) var position = 0

  init(_ text: [UInt8]) { self.text = text }

  /// The next tag, or nil at the end of the text.
  mutating func next() throws(Fault) -> TemplateTag? {
    guard let start = find(open, from: position) else { return nil }
    let inside = start + open.count
    let (kind, lead, trail) = kind(at: inside)
    let end = (trail.map { [$0] } ?? []) + close
    guard let contentEnd = find(end, from: inside + lead) else {
      position = text.count
      throw .unclosed(start..<inside)
    }
    position = contentEnd + end.count
    let tag = TemplateTag(kind: kind, range: start..<position, content: trimmed(inside + lead..<contentEnd))
    if kind == .delimiters { try changeDelimiters(tag) }
    return tag
  }

  /// The kind of tag, the length of its sign, and the sign that must stand before the closing delimiter.
  private func kind(at offset: Int) -> (TemplateTag.Kind, lead: Int, trail: UInt8?) {
    guard offset < text.count else { return (.variable, 0, nil) }
    switch text[offset] {
    case UInt8(ascii: "{"): return (.raw, 1, UInt8(ascii: "}"))
    case UInt8(ascii: "&"): return (.raw, 1, nil)
    case UInt8(ascii: "#"): return (.section, 1, nil)
    case UInt8(ascii: "^"): return (.inverted, 1, nil)
    case UInt8(ascii: "/"): return (.close, 1, nil)
    case UInt8(ascii: ">"): return (.partial, 1, nil)
    case UInt8(ascii: "<"): return (.parent, 1, nil)
    case UInt8(ascii: "$"): return (.block, 1, nil)
    case UInt8(ascii: "!"): return (.comment, 1, nil)
    case UInt8(ascii: "="): return (.delimiters, 1, UInt8(ascii: "="))
    default: return (.variable, 0, nil)
    }
  }

  private mutating func changeDelimiters(_ tag: TemplateTag) throws(Fault) {
    let words = text[tag.content].split(whereSeparator: Self.isSpace)
    guard words.count == 2, !words.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      throw .delimiters(tag.range)
    }
    open = Array(words[0])
    close = Array(words[1])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isSpace(text[start]) { start += 1 }
    while start < end, Self.isSpace(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private func find(_ pattern: [UInt8], from offset: Int) -> Int? {
    guard offset <= text.count - pattern.count else { return nil }
    let first = pattern[0]
    for i in offset...(text.count - pattern.count) where text[i] == first {
      if text[i..<i + pattern.count].elementsEqual(pattern) { return i }
    }
    return nil
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
