import CatalogueModel
import Diagnostics

extension Guidance {
  /// The guidance cut at its headings of the two upper levels, each part with a digest of all that it says.
  func sections(language: Int) -> [GuidanceSection] {
    var sections: [GuidanceSection] = []
    var (heading, part) = ("", PartDigest())
    func close() {
      guard !heading.isEmpty || !part.isEmpty else { return }
      sections.append(GuidanceSection(language: language, heading: heading, digest: part.value))
    }
    for block in blocks {
      if case .heading(let level, let inlines) = block, level <= 2 {
        close()
        (heading, part) = (Self.words(inlines), PartDigest())
        part.add(inlines)
      } else {
        part.add("\n")
        part.add(block)
      }
    }
    close()
    return sections
  }
}

/// The digest of a part of guidance: of its words and of how they are laid out, as they might be written in one text.
private struct PartDigest {
  private var digest = FNV1a()
  private(set) var isEmpty = true

  var value: UInt64 { digest.state }

  mutating func add(_ text: String) {
    if !text.isEmpty { isEmpty = false }
    digest.add(text)
  }

  mutating func add(_ block: Guidance.Block) {
    switch block {
    case .heading(let level, let inlines):
      add("\(level)# ")
      add(inlines)
    case .paragraph(let inlines):
      add("p ")
      add(inlines)
    case .list(let isOrdered, let start, _, let items):
      add("l\(isOrdered ? start : -1) ")
      add(items, between: "\n- ") { $0.add($1, between: "\n") { $0.add($1) } }
    case .quote(let inner):
      add("> ")
      add(inner, between: "\n") { $0.add($1) }
    case .code(let code):
      add("c ")
      add(code)
    case .table(let header, _, let rows):
      add([header] + rows, between: "\n") { $0.add($1, between: "|") { $0.add($1) } }
    case .divider: add("---")
    }
  }

  mutating func add(_ inlines: [Guidance.Inline]) { for inline in inlines { add(inline) } }

  private mutating func add(_ inline: Guidance.Inline) {
    switch inline {
    case .text(let text): add(text)
    case .code(let code): add("`\(code)`")
    case .emphasis(let inner): add(inner, within: "*")
    case .strong(let inner): add(inner, within: "**")
    case .struckOut(let inner): add(inner, within: "~")
    case .link(let target, let inner):
      add("[")
      add(inner)
      add("](\(target))")
    case .image(let source, let alternative): add("![\(alternative)](\(source))")
    case .lineBreak: add("\n")
    case .fact(let fact): add("{\(fact)}")
    }
  }

  private mutating func add(_ inlines: [Guidance.Inline], within mark: String) {
    add(mark)
    add(inlines)
    add(mark)
  }

  /// Adds parts one after the other, with something between them.
  private mutating func add<Part>(
    _ parts: [Part], between separator: String, _ add: (inout PartDigest, Part) -> Void
  ) {
    for (number, part) in parts.enumerated() {
      if number > 0 { self.add(separator) }
      add(&self, part)
    }
  }
}
