package import CatalogueModel

/// A paragraph, heading or cell of guidance as one reads it aloud.
package struct ProseSegment: Sendable, Hashable {
  /// What stands for a fact that is named, or for something quoted as code: no letter, no digit, no space.
  package static let placeholder: Unicode.Scalar = "\u{FFFC}"

  /// The words; facts that are named and text between backticks are ``placeholder``.
  package let text: String
  /// Whether it stands in a block quote or in a block of code: the words of somebody else.
  package let isQuoted: Bool
  /// The level of a heading, 1 to 6; nil for all others.
  package let heading: Int?
}

extension Guidance {
  /// The segments in the order of the text, also those that are quoted: ``TextPlaces`` counts them by that order.
  package var prose: [ProseSegment] {
    var segments: [ProseSegment] = []
    Self.collect(blocks, isQuoted: false, &segments)
    return segments
  }

  private static func collect(_ blocks: [Block], isQuoted: Bool, _ segments: inout [ProseSegment]) {
    func add(_ inlines: [Inline], heading: Int? = nil) {
      var text = ""
      append(inlines, to: &text)
      segments.append(ProseSegment(text: text, isQuoted: isQuoted, heading: heading))
    }
    for block in blocks {
      switch block {
      case .heading(let level, let inlines): add(inlines, heading: level)
      case .paragraph(let inlines): add(inlines)
      case .list(_, _, _, let items):
        for item in items { collect(item, isQuoted: isQuoted, &segments) }
      case .quote(let inner): collect(inner, isQuoted: true, &segments)
      case .code(let code): segments.append(ProseSegment(text: code, isQuoted: true, heading: nil))
      case .table(let header, _, let rows):
        for cell in header { add(cell) }
        for row in rows { for cell in row { add(cell) } }
      case .divider: break
      }
    }
  }

  private static func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words): text += words
      case .emphasis(let inner), .strong(let inner), .struckOut(let inner), .link(_, let inner):
        append(inner, to: &text)
      case .image(_, let alternative): text += alternative
      case .lineBreak: text += "\n"
      case .code, .fact: text.unicodeScalars.append(ProseSegment.placeholder)
      }
    }
  }
}
