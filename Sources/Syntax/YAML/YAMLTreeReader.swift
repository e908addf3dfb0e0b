internal import CYAML
import Diagnostics

/// Builds a tree from libyaml's events and reports what the plain subset leaves out.
struct YAMLTreeReader: ~Copyable {
  /// Collections nest at most this deep.
  static let depthLimit = 64

  private(set) var findings: [Diagnostic] = []
  /// Where reading for further errors may go on after a syntax error: the next key at the left margin.
  private(set) var resumption: Int?

  private var events: YAMLEventStream
  private var places: CharacterOffsets
  private var lastQuoted: SourceSpan?
  private let text: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let file: FileID

  /// Reading cannot go on; the finding is made.
  private struct Stop: Error {}

  init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isASCII: Bool, file: FileID) {
    self.text = text
    self.range = range
    self.file = file
    events = YAMLEventStream(UnsafeBufferPointer(rebasing: text[range]))
    places = CharacterOffsets(
      bytes: UnsafeBufferPointer(rebasing: text[..<range.upperBound]), base: range.lowerBound,
      isASCII: isASCII)
  }

  /// The one document, or nil where there is none that can be read.
  mutating func document() -> YAMLNode? {
    do {
      try refuseDirective(from: range.lowerBound)
      _ = try nextEvent()  // the stream's start
      guard try nextEvent().type != YAML_STREAM_END_EVENT else {
        findings.report(YAMLEmptyRule.finding(at: span(range.lowerBound, range.lowerBound)))
        return nil
      }
      let root = try node(nextEvent(), depth: 1)
      if case .scalar(let scalar) = root, scalar.text.isEmpty, scalar.isPlain {
        findings.report(YAMLEmptyRule.finding(at: scalar.span))
        return nil
      }
      let end = try nextEvent()
      try refuseDirective(from: places.offset(of: end.end_mark.index))
      let event = try nextEvent()
      if event.type == YAML_DOCUMENT_START_EVENT {
        findings.report(YAMLDocumentsRule.finding(at: span(of: event)))
      }
      return root
    } catch {
      return nil
    }
  }

  /// Reports a directive such as `%TAG` where a document begins. libyaml takes time in the square of their number.
  private mutating func refuseDirective(from start: Int) throws(Stop) {
    var i = start
    while i < range.upperBound, text[i] <= 0x20 || text[i] == UInt8(ascii: "#") {
      if text[i] == UInt8(ascii: "#") {
        while i < range.upperBound, text[i] != 0x0A { i += 1 }
      } else {
        i += 1
      }
    }
    guard i < range.upperBound, text[i] == UInt8(ascii: "%") else { return }
    findings.report(YAMLSyntaxRule.directiveFinding(at: span(i, i + 1)))
    throw Stop()
  }

  private mutating func nextEvent() throws(Stop) -> yaml_event_t {
    guard let event = events.next() else {
      let finding = YAMLSyntaxRule.finding(
        problem: events.problem, place: { places.offset(of: $0) }, text: text, range: range,
        lastQuoted: lastQuoted, file: file)
      findings.report(finding)
      resumption = nextKey(after: Int(finding.span.start))
      throw Stop()
    }
    return event
  }

  /// The start of the next line that begins with a letter at the left margin and holds a colon.
  private func nextKey(after offset: Int) -> Int? {
    var i = offset
    while i < range.upperBound {
      guard let lineEnd = text[i..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      i = lineEnd + 1
      guard i < range.upperBound, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[i] else { continue }
      let line = text[i..<range.upperBound].prefix { $0 != UInt8(ascii: "\n") }
      if line.contains(UInt8(ascii: ":")) { return i }
    }
    return nil
  }

  // MARK: Nodes

  private mutating func node(_ event: yaml_event_t, depth: Int) throws(Stop) -> YAMLNode {
    switch event.type {
    case YAML_SCALAR_EVENT: return .scalar(scalar(event))
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard depth <= Self.depthLimit else {
        findings.report(NestedTooDeeplyRule.finding(limit: Self.depthLimit, at: span(of: event)))
        throw Stop()
      }
      return event.type == YAML_MAPPING_START_EVENT
        ? .mapping(try mapping(event, depth: depth)) : .sequence(try sequence(event, depth: depth))
    default: return .scalar(alias(event))
    }
  }

  private mutating func scalar(_ event: yaml_event_t) -> YAMLScalar {
    let scalar = event.data.scalar
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    if scalar.anchor != nil || scalar.tag != nil {
      reportProperties(of: event, anchor: scalar.anchor != nil, tag: scalar.tag != nil)
    }
    var span = span(of: event)
    if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
      span = trimmed(span)
    } else if !isPlain {
      lastQuoted = span
    }
    let value = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return YAMLScalar(text: value, isPlain: isPlain, span: span)
  }

  private mutating func sequence(_ start: yaml_event_t, depth: Int) throws(Stop) -> YAMLSequence {
    let data = start.data.sequence_start
    reportProperties(of: start, anchor: data.anchor != nil, tag: data.tag != nil)
    let isFlow = data.style == YAML_FLOW_SEQUENCE_STYLE
    let first = places.offset(of: start.start_mark.index)
    var items: [YAMLNode] = []
    items.reserveCapacity(4)
    var event = try nextEvent()
    while event.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(event, depth: depth + 1))
      event = try nextEvent()
    }
    let end = isFlow ? places.offset(of: event.end_mark.index) : items.last.map { Int($0.span.end) }
    return YAMLSequence(items: items, span: span(first, end ?? first))
  }

  private mutating func mapping(_ start: yaml_event_t, depth: Int) throws(Stop) -> YAMLMapping {
    let data = start.data.mapping_start
    reportProperties(of: start, anchor: data.anchor != nil, tag: data.tag != nil)
    let isFlow = data.style == YAML_FLOW_MAPPING_STYLE
    let first = places.offset(of: start.start_mark.index)
    var keys = YAMLKeys()
    keys.entries.reserveCapacity(4)
    var end = first
    var event = try nextEvent()
    while event.type != YAML_MAPPING_END_EVENT {
      let key = try node(event, depth: depth + 1)
      let value = try node(nextEvent(), depth: depth + 1)
      end = Int(value.span.end)
      add(key, value, to: &keys)
      event = try nextEvent()
    }
    if isFlow { end = places.offset(of: event.end_mark.index) }
    return YAMLMapping(entries: keys.entries, span: span(first, end))
  }

  private mutating func add(_ key: YAMLNode, _ value: YAMLNode, to keys: inout YAMLKeys) {
    guard case .scalar(let scalar) = key else {
      findings.report(YAMLKeyRule.finding(at: key.span))
      return
    }
    if scalar.isPlain, scalar.text == "<<" {
      findings.report(YAMLAliasRule.mergeFinding(at: scalar.span))
    } else if let earlier = keys.add(scalar, value) {
      findings.report(DuplicateKeyRule.finding(scalar.text, at: scalar.span, first: earlier))
    }
  }

  // MARK: What the subset leaves out

  private mutating func alias(_ event: yaml_event_t) -> YAMLScalar {
    let span = span(of: event)
    let written = String(decoding: text[Int(span.start)..<Int(span.end)], as: UTF8.self)
    findings.report(YAMLAliasRule.finding(written, at: span))
    return YAMLScalar(text: written, isPlain: true, span: span)
  }

  private mutating func reportProperties(of event: yaml_event_t, anchor: Bool, tag: Bool) {
    guard anchor || tag else { return }
    let whole = span(of: event)
    var start = Int(whole.start)
    // Properties stand before the value in either order: `&name !tag value`.
    for _ in 0..<2 where start < range.upperBound {
      let word = text[start..<range.upperBound].prefix { $0 > 0x20 }
      let written = String(decoding: word, as: UTF8.self)
      if anchor, word.first == UInt8(ascii: "&") {
        findings.report(YAMLAliasRule.finding(written, at: span(start, word.endIndex)))
      } else if tag, word.first == UInt8(ascii: "!") {
        findings.report(YAMLTagRule.finding(written, at: span(start, word.endIndex)))
      }
      start = text[word.endIndex..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
    }
  }

  // MARK: Spans

  private func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: end) }

  private mutating func span(of event: yaml_event_t) -> SourceSpan {
    let start = places.offset(of: event.start_mark.index)
    return span(start, places.offset(of: event.end_mark.index))
  }

  /// A block's span ends with its last text: libyaml's with the blank lines that follow.
  private func trimmed(_ whole: SourceSpan) -> SourceSpan {
    var end = Int(whole.end)
    while end > Int(whole.start), text[end - 1] <= 0x20 { end -= 1 }
    return span(Int(whole.start), end)
  }
}
