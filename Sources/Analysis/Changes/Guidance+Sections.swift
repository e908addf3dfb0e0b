import CatalogueModel
import Diagnostics

extension Guidance {
  /// The guidance cut at its headings of the two upper levels, each part with a digest of all that it says.
  func sections(language: Int) -> [GuidanceSection] {
    var sections: [GuidanceSection] = []
    var (heading, text) = ("", "")
    func close() {
      guard !heading.isEmpty || !text.isEmpty else { return }
      sections.append(GuidanceSection(language: language, heading: heading, digest: FNV1a.digest(of: text)))
    }
    for block in blocks {
      if case .heading(let level, let inlines) = block, level <= 2 {
        close()
        (heading, text) = (Self.words(inlines), Self.written(inlines))
      } else {
        text += "\n" + Self.written(block)
      }
    }
    close()
    return sections
  }

  private static func written(_ block: Block) -> String {
    switch block {
    case .heading(let level, let inlines): "\(level)# \(written(inlines))"
    case .paragraph(let inlines): "p \(written(inlines))"
    case .list(let isOrdered, let start, _, let items):
      "l\(isOrdered ? start : -1) "
        + items.map { $0.map(written).joined(separator: "\n") }.joined(separator: "\n- ")
    case .quote(let inner): "> " + inner.map(written).joined(separator: "\n")
    case .code(let code): "c \(code)"
    case .table(let header, _, let rows):
      ([header] + rows).map { $0.map(written).joined(separator: "|") }.joined(separator: "\n")
    case .divider: "---"
    }
  }

  private static func written(_ inlines: [Inline]) -> String { inlines.map(written).joined() }

  private static func written(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text
    case .code(let code): "`\(code)`"
    case .emphasis(let inner): "*\(written(inner))*"
    case .strong(let inner): "**\(written(inner))**"
    case .struckOut(let inner): "~\(written(inner))~"
    case .link(let target, let inner): "[\(written(inner))](\(target))"
    case .image(let source, let alternative): "![\(alternative)](\(source))"
    case .lineBreak: "\n"
    case .fact(let fact): "{\(fact)}"
    }
  }

  private static func words(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .struckOut(let inner), .link(_, let inner): words(inner)
      case .image(_, let alternative): alternative
      case .lineBreak: " "
      case .fact: ""
      }
    }.joined()
  }
}
