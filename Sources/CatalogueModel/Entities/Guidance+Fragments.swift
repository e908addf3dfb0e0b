extension Guidance {
  /// What stands before the fragments of headings in pages, so that no heading takes the id of a part of the theme.
  package static let fragmentPrefix = "g-"

  /// The fragments of all headings in order, by which links within guidance (`[…](#how-to-pay)`) name them: the
  /// slug of the heading's words (facts left out), with a number behind it where it was used before.
  package var headingFragments: [String] {
    var taken: Set<String> = []
    return Guidance.headings(in: blocks).enumerated().map { index, inlines in
      let slug = Slug.make(from: Guidance.words(inlines)) ?? "\(index + 1)"
      var (fragment, number) = (slug, 2)
      while !taken.insert(fragment).inserted {
        fragment = "\(slug)-\(number)"
        number += 1
      }
      return fragment
    }
  }

  private static func headings(in blocks: [Block]) -> [[Inline]] {
    blocks.flatMap { block -> [[Inline]] in
      switch block {
      case .heading(_, let inlines): [inlines]
      case .quote(let inner): headings(in: inner)
      case .list(_, _, _, let items): items.flatMap(headings)
      default: []
      }
    }
  }

  /// The words of a heading, without its marks; a fact in it is left out.
  package static func words(_ inlines: [Inline]) -> String {
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
