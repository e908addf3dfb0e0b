internal import CCMarkGFM
import Diagnostics

/// Builds Markdown blocks from cmark's nodes, and reports what needs only syntax to be seen.
struct MarkdownTreeReader {
  var findings: [Diagnostic] = []
  var places: MarkdownPlaces
  var references: MarkdownReferenceQueue
  let file: FileID
  /// The level of the last heading; the page's title stands above the text.
  private var headingLevel = 1

  init(_ survey: MarkdownSurvey, file: FileID) {
    self.file = file
    places = MarkdownPlaces(survey)
    references = MarkdownReferenceQueue(survey)
  }

  /// The blocks within a node. `depth` counts the blocks around them.
  mutating func blocks(of parent: CMarkNode, depth: Int) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var previousEnd = places.offset(line: parent.startLine, column: parent.startColumn - 1) ?? 0
    for node in parent.children {
      let range = places.range(of: node, after: previousEnd)
      previousEnd = range.upperBound
      let site = MarkdownPlaces.Site(startLine: node.startLine, startColumn: node.startColumn, range: range)
      if let block = block(node, at: site, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: CMarkNode, at site: MarkdownPlaces.Site, depth: Int) -> MarkdownBlock? {
    let span = span(site.range)
    switch node.type {
    case CMARK_NODE_PARAGRAPH:
      let site = places.withoutDefinitions(site, of: node)
      return .paragraph(inlines(in: node, at: site), span: self.span(site.range))
    case CMARK_NODE_HEADING: return heading(node, at: site)
    case CMARK_NODE_LIST:
      return list(node, span: span, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE:
      guard isWithin(depth: depth, at: span) else { return nil }
      return .quote(blocks(of: node, depth: depth + 1), span: span)
    case CMARK_NODE_CODE_BLOCK:
      let code = node.literal
      references.pass(code, before: site.range.upperBound)
      return .code(code, span: span)
    case CMARK_NODE_THEMATIC_BREAK: return .divider(span: span)
    case CMARK_NODE_HTML_BLOCK: return rawHTML(node, at: site)
    default: return node.typeName == "table" ? table(node, at: site) : nil
    }
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  /// Whether one more level may be read; reports the first that may not.
  mutating func isWithin(depth: Int, at span: SourceSpan) -> Bool {
    guard depth > MarkdownSurvey.Limit.depth else { return true }
    if findings.last?.rule != NestedTooDeeplyRule.rule {
      findings.report(NestedTooDeeplyRule.finding(limit: MarkdownSurvey.Limit.depth, at: span))
    }
    return false
  }

  // MARK: Blocks

  private mutating func heading(_ node: CMarkNode, at site: MarkdownPlaces.Site) -> MarkdownBlock {
    let level = Int(cmark_node_get_heading_level(node.pointer))
    let content = inlines(in: node, at: site)
    let span = span(site.range)
    if level == 1 {
      findings.report(HeadingLevelOneRule.finding(at: span))
    } else if level > headingLevel + 1 {
      findings.report(HeadingSkippedRule.finding(level: level, after: headingLevel, at: span))
    }
    if MarkdownInline.isBlank(content) { findings.report(HeadingEmptyRule.finding(at: span)) }
    headingLevel = level
    return .heading(level: level, content, span: span)
  }

  private mutating func list(_ node: CMarkNode, span: SourceSpan, depth: Int) -> MarkdownBlock? {
    guard isWithin(depth: depth, at: span) else { return nil }
    let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    var items: [[MarkdownBlock]] = []
    for item in node.children { items.append(blocks(of: item, depth: depth + 1)) }
    return .list(
      ordered: isOrdered, start: isOrdered ? Int(cmark_node_get_list_start(node.pointer)) : 1,
      tight: cmark_node_get_list_tight(node.pointer) != 0, items: items, span: span)
  }

  private mutating func rawHTML(_ node: CMarkNode, at site: MarkdownPlaces.Site) -> MarkdownBlock {
    var html = node.literal
    while html.utf8.last == 0x0A { html.removeLast() }
    references.pass(html, before: site.range.upperBound)
    let span = span(site.range)
    findings.report(RawHTMLRule.finding(html, at: span))
    return .rawHTML(html, span: span)
  }

  // MARK: Tables

  private mutating func table(_ node: CMarkNode, at site: MarkdownPlaces.Site) -> MarkdownBlock {
    let range = tableRange(node, site.range)
    var rows: [[[MarkdownInline]]] = []
    for row in node.children {
      var cells: [[MarkdownInline]] = []
      for cell in row.children {
        let site = MarkdownPlaces.Site(
          startLine: cell.startLine, startColumn: cell.startColumn, range: range)
        cells.append(inlines(in: cell, at: site))
      }
      rows.append(cells)
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    return .table(header: header, alignments: alignments(node), rows: rows, span: span(range))
  }

  /// cmark places a table below a paragraph where the paragraph begins: its header is two lines above its first
  /// row, or one above its last line.
  private func tableRange(_ node: CMarkNode, _ range: Range<Int>) -> Range<Int> {
    let firstRow = node.firstChild?.next?.startLine ?? node.endLine + 1
    guard let start = places.offset(line: firstRow - 2, column: node.startColumn - 1),
      start > range.lowerBound, start < range.upperBound
    else { return range }
    return start..<range.upperBound
  }

  private func alignments(_ node: CMarkNode) -> [MarkdownAlignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
    guard let marks = cmark_gfm_extensions_get_table_alignments(node.pointer) else { return [] }
    return UnsafeBufferPointer(start: marks, count: count).map { mark in
      switch mark {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }
}
