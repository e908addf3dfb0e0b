package import CatalogueModel

/// A part of guidance that is translated by itself: a paragraph, a heading, a cell of a table, a block of code.
package struct GuidanceSegment: Sendable {
  package enum Kind: Sendable, Hashable {
    case paragraph, code
    /// A paragraph of a list item, or of a quotation.
    case item, quotation
    /// Of whatever level.
    case heading
    case cell
  }

  package let kind: Kind
  /// The heading it stands under, counted from 1 in the order of the text, 0 before the first; a heading stands under
  /// itself.
  package let section: Int
  /// Its number under that heading, from 0; 0 is the heading itself.
  package let number: Int
  let inlines: [Guidance.Inline]

  /// The key by which records know it, such as `2/3`.
  package var key: String { "\(section)/\(number)" }
}

extension Guidance {
  /// The segments in the order of the text, one for each of ``prose``.
  package var translatedSegments: [GuidanceSegment] {
    var list = SegmentList()
    list.collect(blocks, as: .paragraph)
    return list.segments
  }

  /// The digest of the whole text.
  var digest: UInt32 {
    var digest = TextDigest()
    for segment in translatedSegments { segment.add(to: &digest) }
    return digest.value
  }
}

private struct SegmentList {
  private(set) var segments: [GuidanceSegment] = []
  private var section = 0
  private var number = 1

  /// - Parameter kind: of paragraphs at this place.
  mutating func collect(_ blocks: [Guidance.Block], as kind: GuidanceSegment.Kind) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines):
        section += 1
        number = 0
        add(.heading, inlines)
      case .paragraph(let inlines): add(kind, inlines)
      case .list(_, _, _, let items): for item in items { collect(item, as: .item) }
      case .quote(let inner): collect(inner, as: .quotation)
      case .code(let code): add(.code, [.code(code)])
      case .table(let header, _, let rows):
        for cell in header { add(.cell, cell) }
        for row in rows { for cell in row { add(.cell, cell) } }
      case .divider: break
      }
    }
  }

  private mutating func add(_ kind: GuidanceSegment.Kind, _ inlines: [Guidance.Inline]) {
    segments.append(GuidanceSegment(kind: kind, section: section, number: number, inlines: inlines))
    number += 1
  }
}

// MARK: Digests

extension GuidanceSegment {
  package var digest: UInt32 {
    var digest = TextDigest()
    add(to: &digest)
    return digest.value
  }

  func add(to digest: inout TextDigest) { Self.add(inlines, to: &digest) }

  /// Words, facts and where links lead; not how words are emphasised, nor which heading of a page a link leads to, as
  /// these differ between languages.
  private static func add(_ inlines: [Guidance.Inline], to digest: inout TextDigest) {
    for inline in inlines {
      switch inline {
      case .text(let words): digest.add(words)
      case .emphasis(let inner), .strong(let inner), .struckOut(let inner): add(inner, to: &digest)
      case .code(let code): digest.add(mark: 1, code)
      case .link(let target, let inner):
        add(inner, to: &digest)
        digest.add(mark: 2, target.address)
      case .image(let source, let alternative):
        digest.add(alternative)
        digest.add(mark: 3, source)
      case .lineBreak: digest.add("\n")
      case .fact(let fact): digest.add(mark: 4, fact.written)
      }
    }
  }
}

extension Guidance.Target {
  /// Where it leads, as guidance writes it, without the heading.
  var address: String {
    switch self {
    case .entity(let kind, let id, _): "\(kind.rawValue):\(id)"
    case .fragment: "#"
    case .address(let address): address
    }
  }
}

extension Guidance.FactReference {
  /// The fact as guidance writes it, such as `{fee:registration}`.
  var written: String {
    switch self {
    case .fee(let id): "{fee:\(id)}"
    case .time(let kind): "{time:\(kind.rawValue)}"
    case .document(let id): "{document:\(id)}"
    case .act(let id): "{act:\(id)}"
    case .organisation(let id): "{organisation:\(id)}"
    case .figure(let id): "{figure:\(id)}"
    }
  }
}
