import Diagnostics

/// Reads the text of one template into nodes. Never fails: what cannot be read is left out and reported.
struct TemplateParser {
  /// How deep sections, parents and blocks may lie in each other within a file, and templates in each other.
  static let nestingLimit = 200
  /// After so many faults a file is given up.
  static let findingLimit = 100

  let source: TemplateSource
  var text: [UInt8] { source.text }
  private(set) var findings: [Diagnostic] = []
  private var frames: [Frame] = [Frame(kind: .root, name: "", nameRange: 0..<0, tagRange: 0..<0)]
  /// Everything before this offset has been dealt with.
  private var cursor = 0

  init(_ source: TemplateSource) { self.source = source }

  static func parse(_ source: TemplateSource) -> Checked<ParsedTemplate> {
    var parser = TemplateParser(source)
    let nodes = parser.parse()
    return Checked(ParsedTemplate(source: source, nodes: nodes), findings: parser.findings)
  }

  private mutating func parse() -> [TemplateNode] {
    var scanner = TagScanner(text)
    while findings.count < Self.findingLimit {
      do throws(TagScanner.Fault) {
        guard let tag = try scanner.next() else { break }
        guard frames.count <= Self.nestingLimit else {
          report(TemplateSyntaxRule.tooDeep(at: span(tag.range)))
          break
        }
        read(tag)
      } catch {
        switch error {
        case .unclosed(let range): report(TemplateSyntaxRule.unclosedTag(at: span(range)))
        case .delimiters(let range): report(TemplateSyntaxRule.badDelimiters(at: span(range)))
        }
      }
    }
    appendText(upTo: text.count)
    while frames.count > 1 {
      let frame = frames[frames.count - 1]
      report(TemplateSyntaxRule.neverClosed(frame.name, at: span(frame.tagRange)))
      close(trail: nil)
    }
    return frames[0].nodes
  }

  private mutating func read(_ tag: TemplateTag) {
    if tag.kind == .block { return open(block: tag) }
    let lead = text.lineLead(before: tag.range.lowerBound)
    let trail = text.lineTrail(after: tag.range.upperBound)
    let isArgumentEnd = tag.kind == .close && frames[frames.count - 1].isArgument
    let isParentEnd = tag.kind == .close && frames[frames.count - 1].isParent
    let standsAlone = tag.mayStandAlone && !isParentEnd && lead != nil && trail != nil
    let leavesLead = standsAlone || (isArgumentEnd && lead != nil)
    appendText(upTo: leavesLead ? max(cursor, lead ?? 0) : tag.range.lowerBound)
    if !leavesLead { startLine(at: tag.range.lowerBound) }
    cursor = standsAlone ? trail ?? 0 : tag.range.upperBound
    append(tag, lead: lead, trail: trail, standsAlone: standsAlone)
  }

  private mutating func append(_ tag: TemplateTag, lead: Int?, trail: Int?, standsAlone: Bool) {
    switch tag.kind {
    case .comment, .delimiters, .block: return
    case .variable, .raw:
      guard let name = dottedName(tag) else { return }
      add(.variable(name, isRaw: tag.kind == .raw))
    case .section, .inverted:
      guard let name = dottedName(tag) else { return }
      push(tag.kind == .section ? .section(name) : .inverted(name), tag, name: name.text)
    case .close: close(tag, trail: trail)
    case .partial:
      guard let name = plainName(tag) else { return }
      let indentation = standsAlone ? (lead ?? 0)..<tag.range.lowerBound : nil
      add(.call(TemplateCall(name: name, nameRange: tag.content, indentation: indentation, blocks: [])))
    case .parent:
      guard let name = plainName(tag) else { return }
      push(.parent(lead: lead.map { $0..<tag.range.lowerBound }), tag, name: name)
    }
  }

  private mutating func push(_ kind: Frame.Kind, _ tag: TemplateTag, name: String) {
    frames.append(Frame(kind: kind, name: name, nameRange: tag.content, tagRange: tag.range))
  }

  private mutating func add(_ node: TemplateNode) { frames[frames.count - 1].nodes.append(node) }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: source.file, start: range.lowerBound, end: range.upperBound)
  }
}

// MARK: Names

extension TemplateParser {
  private mutating func plainName(_ tag: TemplateTag) -> String? {
    let bytes = text[tag.content]
    guard !bytes.isEmpty, !bytes.contains(where: TagScanner.isSpace) else {
      report(TemplateSyntaxRule.badName(at: span(tag.range)))
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func dottedName(_ tag: TemplateTag) -> TemplateName? {
    guard let text = plainName(tag) else { return nil }
    guard let name = TemplateName(text, at: tag.content) else {
      report(TemplateSyntaxRule.badName(at: span(tag.range)))
      return nil
    }
    return name
  }
}

// MARK: Closing

extension TemplateParser {
  private mutating func close(_ tag: TemplateTag, trail: Int?) {
    guard let name = plainName(tag) else { return }
    guard let opened = frames.lastIndex(where: { $0.name == name }), opened > 0 else {
      if let frame = frames.last, frames.count > 1, isMisspelt(name, frame.name) {
        report(
          TemplateSyntaxRule.closedByAnotherName(
            name, frame.name, openedAt: span(frame.nameRange), at: span(tag.range), name: span(tag.content)))
        return close(trail: trail)
      }
      return report(TemplateSyntaxRule.neverOpened(name, at: span(tag.range)))
    }
    while frames.count - 1 > opened {
      let frame = frames[frames.count - 1]
      report(
        TemplateSyntaxRule.crossed(frame.name, openedAt: span(frame.tagRange), by: name, at: span(tag.range)))
      close(trail: nil)
    }
    close(trail: trail)
  }

  /// Whether one of two names is the other with an edit or two.
  private func isMisspelt(_ name: String, _ other: String) -> Bool {
    let limit = max(name.count, other.count) < 4 ? 1 : 2
    return Spelling.editDistance(name, other, limit: limit) <= limit
  }

  /// Ends the innermost open section, parent or block and adds it to what surrounds it.
  private mutating func close(trail: Int?) {
    let frame = frames.removeLast()
    switch frame.kind {
    case .root: return
    case .section(let name):
      add(.section(TemplateSection(name: name, isInverted: false, body: frame.nodes)))
    case .inverted(let name):
      add(.section(TemplateSection(name: name, isInverted: true, body: frame.nodes)))
    case .parent(let lead): closeParent(frame, lead: lead, trail: trail)
    case .argument:
      let outer = frames.count - 1
      if frames[outer].blocks.contains(where: { $0.name == frame.name }) {
        report(TemplateSyntaxRule.blockTwice(frame.name, at: span(frame.nameRange)))
      }
      frames[outer].blocks.append(frame.block(site: .withinLine))
    case .block(let site): add(.block(frame.block(site: site)))
    }
  }

  /// A parent with nothing but white space before and after it has its lines to itself.
  private mutating func closeParent(_ frame: Frame, lead: Range<Int>?, trail: Int?) {
    var indentation: Range<Int>?
    if let lead, let trail, case .lineStart? = frames[frames.count - 1].nodes.last {
      frames[frames.count - 1].nodes.removeLast()
      indentation = lead
      cursor = max(cursor, trail)
    }
    add(
      .call(
        TemplateCall(
          name: frame.name, nameRange: frame.nameRange, indentation: indentation, blocks: frame.blocks)))
  }
}

// MARK: Blocks

extension TemplateParser {
  private mutating func open(block tag: TemplateTag) {
    let lead = text.lineLead(before: tag.range.lowerBound)
    let trail = text.lineTrail(after: tag.range.upperBound)
    let isArgument = frames[frames.count - 1].isParent
    let standsAlone = lead != nil && trail != nil
    appendText(upTo: standsAlone ? max(cursor, lead ?? 0) : tag.range.lowerBound)
    if !standsAlone { startLine(at: tag.range.lowerBound) }
    let opensLine = trail != nil && (isArgument || standsAlone)
    cursor = opensLine ? trail ?? 0 : tag.range.upperBound
    guard let name = plainName(tag) else { return }
    let margin = text.firstMargin(from: cursor)
    if isArgument {
      push(.argument, tag, name: name)
      frames[frames.count - 1].margin = opensLine ? margin.count : 0
    } else {
      let site: TemplateBlock.Site =
        standsAlone ? .ownLine(margin) : lead.map { .startOfLine($0..<tag.range.lowerBound) } ?? .withinLine
      push(.block(site), tag, name: name)
    }
  }
}

// MARK: Text

extension TemplateParser {
  /// Adds the text from the cursor on, line by line.
  private mutating func appendText(upTo end: Int) {
    while cursor < end {
      if text.isLineStart(cursor) {
        let content = text.skippingBlanks(from: cursor, to: end)
        if content == end || !text.isLineEnd(content) {
          add(.lineStart(cursor..<content))
          cursor = content
          if cursor == end { return }
        }
      }
      let lineEnd = text[cursor..<end].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
      add(.literal(cursor..<lineEnd))
      cursor = lineEnd
    }
    cursor = max(cursor, end)
  }

  /// Marks a line that begins with a tag.
  private mutating func startLine(at offset: Int) {
    if text.isLineStart(offset) { add(.lineStart(offset..<offset)) }
  }
}

/// A section, parent or block that is still open.
private struct Frame {
  enum Kind {
    case root
    case section(TemplateName)
    case inverted(TemplateName)
    /// With the white space before it, where nothing else stands before it in its line.
    case parent(lead: Range<Int>?)
    /// A block directly within a parent.
    case argument
    case block(TemplateBlock.Site)
  }

  let kind: Kind
  let name: String
  let nameRange: Range<Int>
  let tagRange: Range<Int>
  var nodes: [TemplateNode] = []
  var blocks: [TemplateBlock] = []
  var margin = 0

  var isParent: Bool { if case .parent = kind { true } else { false } }
  var isArgument: Bool { if case .argument = kind { true } else { false } }

  func block(site: TemplateBlock.Site) -> TemplateBlock {
    TemplateBlock(name: name, nameRange: nameRange, site: site, body: nodes, margin: margin)
  }
}
