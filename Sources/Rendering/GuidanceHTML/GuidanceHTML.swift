package import CatalogueModel
package import Templates

/// Guidance as HTML, with the facts it names filled in and its links leading to pages.
package struct GuidanceHTML: Sendable {
  /// A heading, for a table of contents.
  package struct Heading: Sendable, Hashable {
    package let level: Int
    /// The fragment that leads to it, without `#`.
    package let id: String
    package let text: String
  }

  package private(set) var html = HTML()
  package private(set) var headings: [Heading] = []
  private let facts: GuidanceFacts
  private let fragments: [String]

  /// - Parameters:
  ///   - facts: where facts and links are looked up, worded in the language of the guidance.
  package init(_ guidance: Guidance, facts: GuidanceFacts) {
    self.facts = facts
    fragments = guidance.headingFragments
    blocks(guidance.blocks, isTight: false)
  }

  private mutating func blocks(_ blocks: [Guidance.Block], isTight: Bool) {
    for block in blocks { self.block(block, isTight: isTight) }
  }

  private mutating func block(_ block: Guidance.Block, isTight: Bool) {
    switch block {
    case .heading(let level, let inlines): heading(level, inlines)
    case .paragraph(let inlines) where isTight: inline(inlines)
    case .paragraph(let inlines): wrap("<p>", "</p>\n") { $0.inline(inlines) }
    case .list(let isOrdered, let start, let isTight, let items):
      list(isOrdered: isOrdered, start: start, isTight: isTight, items)
    case .quote(let inner): wrap("<blockquote>\n", "</blockquote>\n") { $0.blocks(inner, isTight: false) }
    case .code(let text): wrap("<pre><code>", "</code></pre>\n") { $0.html.append(text: text) }
    case .table(let header, let alignments, let rows): table(header, alignments, rows)
    case .divider: html.append(literal: "<hr>\n")
    }
  }

  private mutating func wrap(
    _ open: StaticString, _ close: StaticString, _ body: (inout GuidanceHTML) -> Void
  ) {
    html.append(literal: open)
    body(&self)
    html.append(literal: close)
  }

  private mutating func heading(_ level: Int, _ inlines: [Guidance.Inline]) {
    let level = min(6, max(2, level))
    let number = headings.count
    let id = Guidance.fragmentPrefix + (number < fragments.count ? fragments[number] : "\(number)")
    html.append(literal: "<h")
    html.append(text: String(level))
    html.append(literal: " id=\"")
    html.append(text: id)
    html.append(literal: "\">")
    inline(inlines)
    html.append(literal: "</h")
    html.append(text: String(level))
    html.append(literal: ">\n")
    headings.append(Heading(level: level, id: id, text: facts.plainText(inlines)))
  }

  private mutating func list(isOrdered: Bool, start: Int, isTight: Bool, _ items: [[Guidance.Block]]) {
    html.append(literal: isOrdered ? "<ol" : "<ul")
    if isOrdered, start != 1 {
      html.append(literal: " start=\"")
      html.append(text: String(start))
      html.append(literal: "\"")
    }
    html.append(literal: ">\n")
    for item in items { wrap("<li>", "</li>\n") { $0.blocks(item, isTight: isTight) } }
    html.append(literal: isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func table(
    _ header: [[Guidance.Inline]], _ alignments: [Guidance.Alignment], _ rows: [[[Guidance.Inline]]]
  ) {
    wrap("<table>\n<thead><tr>", "</tr></thead>\n") { table in
      for (column, cell) in header.enumerated() {
        // A corner that is left empty heads no column.
        let isEmpty = cell.isEmpty
        table.cell(
          cell, alignments, column, open: isEmpty ? "<td" : "<th scope=\"col\"",
          close: isEmpty ? "</td>" : "</th>")
      }
    }
    wrap("<tbody>\n", "</tbody>\n</table>\n") { table in
      for row in rows {
        table.wrap("<tr>", "</tr>\n") { table in
          for (column, cell) in row.enumerated() {
            table.cell(cell, alignments, column, open: "<td", close: "</td>")
          }
        }
      }
    }
  }

  /// Alignment is a class: the content security policy admits no style attributes.
  private mutating func cell(
    _ inlines: [Guidance.Inline], _ alignments: [Guidance.Alignment], _ column: Int, open: StaticString,
    close: StaticString
  ) {
    html.append(literal: open)
    switch column < alignments.count ? alignments[column] : .natural {
    case .natural, .start: html.append(literal: ">")
    case .center: html.append(literal: " class=\"center\">")
    case .end: html.append(literal: " class=\"end\">")
    }
    inline(inlines)
    html.append(literal: close)
  }
}

extension GuidanceHTML {
  private mutating func inline(_ inlines: [Guidance.Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): html.append(text: text)
      case .emphasis(let inner): wrap("<em>", "</em>") { $0.inline(inner) }
      case .strong(let inner): wrap("<strong>", "</strong>") { $0.inline(inner) }
      case .struckOut(let inner): wrap("<s>", "</s>") { $0.inline(inner) }
      case .code(let text): wrap("<code>", "</code>") { $0.html.append(text: text) }
      case .lineBreak: html.append(literal: "<br>\n")
      case .link(let target, let inner): link(to: facts.url(of: target)) { $0.inline(inner) }
      case .image(let source, let alternative): image(source, alternative)
      case .fact(let reference):
        let fact = facts.fact(reference)
        link(to: fact.url) { $0.html.append(text: fact.text) }
      }
    }
  }

  /// A link, or only its words where there is nowhere to lead.
  private mutating func link(to url: SafeURL?, _ words: (inout GuidanceHTML) -> Void) {
    guard let url else { return words(&self) }
    html.append(literal: "<a href=\"")
    html.append(url: url)
    html.append(literal: "\">")
    words(&self)
    html.append(literal: "</a>")
  }

  private mutating func image(_ source: String, _ alternative: String) {
    guard let url = facts.imageURL(source) else { return html.append(text: alternative) }
    html.append(literal: "<img src=\"")
    html.append(url: url)
    html.append(literal: "\" alt=\"")
    html.append(text: alternative)
    html.append(literal: "\" loading=\"lazy\">")
  }
}
