extension Guidance {
  /// The words of the guidance, a segment for each paragraph, heading, cell and so on. Facts that it names are left
  /// out: the page says them elsewhere.
  package var segments: [String] {
    var segments: [String] = []
    Guidance.collect(blocks, &segments)
    return segments
  }

  private static func collect(_ blocks: [Block], _ segments: inout [String]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): add(inlines, &segments)
      case .list(_, _, _, let items): for item in items { collect(item, &segments) }
      case .quote(let inner): collect(inner, &segments)
      case .code(let code): segments.append(code)
      case .table(let header, _, let rows):
        for cell in header { add(cell, &segments) }
        for row in rows { for cell in row { add(cell, &segments) } }
      case .divider: break
      }
    }
  }

  private static func add(_ inlines: [Inline], _ segments: inout [String]) {
    if inlines.count == 1, case .text(let text) = inlines[0] {
      segments.append(text)
    } else {
      segments.append(words(inlines))
    }
  }
}
