internal import CCMarkGFM
import Diagnostics

extension MarkdownTreeReader {
  /// The text of a paragraph, a heading or a table's cell.
  mutating func inlines(in block: CMarkNode, at site: MarkdownPlaces.Site) -> [MarkdownInline] {
    places.enter(site)
    return inlines(of: block, in: site, depth: 1)
  }

  private mutating func inlines(
    of parent: CMarkNode, in site: MarkdownPlaces.Site, depth: Int
  ) -> [MarkdownInline] {
    guard isWithin(depth: depth, at: span(site.range)) else { return [] }
    var inlines: [MarkdownInline] = []
    for node in parent.children {
      switch node.type {
      case CMARK_NODE_TEXT: appendText(node.literal, to: &inlines, in: site)
      case CMARK_NODE_SOFTBREAK: inlines.append(.softBreak)
      case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
      case CMARK_NODE_CODE:
        let code = node.literal
        references.pass(code, before: site.range.upperBound)
        inlines.append(.code(code))
      case CMARK_NODE_EMPH: inlines.append(.emphasis(self.inlines(of: node, in: site, depth: depth + 1)))
      case CMARK_NODE_STRONG: inlines.append(.strong(self.inlines(of: node, in: site, depth: depth + 1)))
      case CMARK_NODE_LINK: inlines.append(link(node, in: site, depth: depth))
      case CMARK_NODE_IMAGE: inlines.append(image(node, in: site, depth: depth))
      case CMARK_NODE_HTML_INLINE: inlines.append(rawHTML(node, in: site))
      default: inlines.append(.strikethrough(self.inlines(of: node, in: site, depth: depth + 1)))
      }
    }
    return inlines
  }

  // MARK: Text and references

  private mutating func appendText(
    _ words: String, to inlines: inout [MarkdownInline], in site: MarkdownPlaces.Site
  ) {
    guard !references.isEmpty, MarkdownReferenceSite.mayBe(in: words) else {
      inlines.append(.text(words))
      return
    }
    let utf8 = Array(words.utf8)
    var start = 0
    for found in MarkdownReferenceSite.all(in: words) {
      guard let source = references.take(kind: found.kind, id: found.id, before: site.range.upperBound),
        !source.isEscaped
      else { continue }
      if found.range.lowerBound > start {
        inlines.append(.text(String(decoding: utf8[start..<found.range.lowerBound], as: UTF8.self)))
      }
      inlines.append(.reference(kind: found.kind, id: found.id, span: span(source.range)))
      start = found.range.upperBound
    }
    if start < utf8.count { inlines.append(.text(String(decoding: utf8[start...], as: UTF8.self))) }
  }

  // MARK: Links, images, HTML

  private mutating func link(_ node: CMarkNode, in site: MarkdownPlaces.Site, depth: Int) -> MarkdownInline {
    let (destination, title) = (node.destination, node.title)
    let range = places.range(of: node, opening: linkOpening(node), in: site)
    let content = inlines(of: node, in: site, depth: depth + 1)
    places.leave(range, in: site)
    references.pass(destination, before: site.range.upperBound)
    references.pass(title, before: site.range.upperBound)
    let span = span(range)
    if !LinkAddress.isAllowed(destination) {
      findings.report(UnsafeLinkRule.finding(destination, at: span))
    }
    if MarkdownInline.isBlank(content) {
      findings.report(LinkWithoutTextRule.finding(destination, at: span))
    }
    return .link(destination: destination, title: title, content, span: span)
  }

  private func linkOpening(_ node: CMarkNode) -> Opening {
    guard let first = node.firstChild else { return .link(text: "]", isAddress: false) }
    guard first.isText else { return .link(text: nil, isAddress: false) }
    let (words, destination) = (first.literal, node.destination)
    return .link(text: words, isAddress: destination == words || destination == "mailto:" + words)
  }

  private mutating func image(_ node: CMarkNode, in site: MarkdownPlaces.Site, depth: Int) -> MarkdownInline {
    let (source, title) = (node.destination, node.title)
    let first = node.firstChild
    let words = first.map { $0.isText ? $0.literal : nil } ?? "]"
    let range = places.range(of: node, opening: .image(text: words), in: site)
    let alternative = MarkdownInline.plainText(of: inlines(of: node, in: site, depth: depth + 1))
    places.leave(range, in: site)
    references.pass(source, before: site.range.upperBound)
    references.pass(title, before: site.range.upperBound)
    let span = span(range)
    if !LinkAddress.isAllowedImage(source) {
      findings.report(UnsafeLinkRule.imageFinding(source, at: span))
    }
    if alternative.utf8.allSatisfy({ $0 <= 0x20 }) {
      findings.report(ImageWithoutAlternativeRule.finding(source, at: span))
    }
    return .image(source: source, alternative: alternative, title: title, span: span)
  }

  private mutating func rawHTML(_ node: CMarkNode, in site: MarkdownPlaces.Site) -> MarkdownInline {
    let html = node.literal
    let range = places.range(of: node, opening: .tag(html), in: site)
    places.leave(range, in: site)
    references.pass(html, before: site.range.upperBound)
    let span = span(range)
    // The end of an element adds nothing to the finding at its start.
    let isEnd = html.hasPrefix("</") && findings.last?.rule == RawHTMLRule.rule
    if !isEnd { findings.report(RawHTMLRule.finding(html, at: span)) }
    return .rawHTML(html, span: span)
  }
}
