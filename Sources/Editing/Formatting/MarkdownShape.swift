import Syntax

/// What a text in Markdown says, without the places where it says it.
indirect enum MarkdownShape: Equatable {
  case block(String, [MarkdownShape])
  case text(String)

  static func of(_ blocks: [MarkdownBlock]) -> [MarkdownShape] { blocks.map(of) }

  private static func of(_ block: MarkdownBlock) -> MarkdownShape {
    switch block {
    case .heading(let level, let inlines, _): .block("heading \(level)", of(inlines))
    case .paragraph(let inlines, _): .block("paragraph", of(inlines))
    case .list(let ordered, let start, let tight, let items, _):
      .block("list \(ordered) \(start) \(tight)", items.map { .block("item", of($0)) })
    case .quote(let inner, _): .block("quote", of(inner))
    case .code(let code, _): .block("code", [.text(code)])
    case .table(let header, let alignments, let rows, _):
      .block(
        "table \(alignments)",
        ([header] + rows).map { row in .block("row", row.map { .block("cell", of($0)) }) })
    case .divider: .block("divider", [])
    case .rawHTML(let text, _): .block("html", [.text(text)])
    }
  }

  private static func of(_ inlines: [MarkdownInline]) -> [MarkdownShape] { inlines.map(of) }

  private static func of(_ inline: MarkdownInline) -> MarkdownShape {
    switch inline {
    case .text(let text): .text(text)
    case .emphasis(let inner): .block("emphasis", of(inner))
    case .strong(let inner): .block("strong", of(inner))
    case .strikethrough(let inner): .block("strikethrough", of(inner))
    case .code(let code): .block("code", [.text(code)])
    case .link(let destination, let title, let inner, _):
      .block("link", [.text(destination), .text(title)] + of(inner))
    case .image(let source, let alternative, let title, _):
      .block("image", [.text(source), .text(alternative), .text(title)])
    case .lineBreak: .block("break", [])
    case .softBreak: .block("soft break", [])
    case .reference(let kind, let id, _): .block("fact", [.text(kind), .text(id)])
    case .rawHTML(let text, _): .block("html", [.text(text)])
    }
  }
}
