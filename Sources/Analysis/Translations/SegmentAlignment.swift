import CatalogueModel

/// Which segment of a translation belongs to which of the source.
enum SegmentAlignment {
  /// For each segment of the source, the number of its translation; nil where there is none.
  ///
  /// Where both texts are built alike, they pair one to one. Otherwise the order is kept, kinds must agree, and those
  /// pair that share most: facts, links, figures, and the record of what the translation was confirmed for.
  ///
  /// - Parameter recorded: the digests that the translation was confirmed for, in its order; empty where unknown.
  static func pairs(
    _ source: [GuidanceSegment], _ target: [GuidanceSegment], recorded: [UInt32]
  ) -> [Int?] {
    if source.count == target.count, zip(source, target).allSatisfy({ $0.kind == $1.kind }) {
      return Array(source.indices)
    }
    // Longer texts pair by their order alone: the table would be large, and nobody builds them so differently.
    guard source.count * target.count <= 250_000 else {
      return source.indices.map { $0 < target.count ? $0 : nil }
    }
    return Table(source.map(Features.init), target.map(Features.init), recorded).pairs
  }

  /// What two segments can have in common.
  private struct Features {
    let kind: GuidanceSegment.Kind
    let digest: UInt32
    var marks: UInt32 = 0
    var figures: UInt32 = 0
    var length = 0

    init(_ segment: GuidanceSegment) {
      kind = segment.kind
      digest = segment.digest
      var text = CheckedText()
      text.read(segment)
      length = text.bytes.count
      for name in text.facts + text.links { marks ^= TextDigest(name).value }
      var digits = TextDigest()
      for byte in text.bytes where (48...57).contains(byte) { digits.add(String(byte)) }
      figures = digits.value == TextDigest().value ? 0 : digits.value
    }

    /// How much speaks for one being the translation of the other; nil where it cannot be.
    func likeness(to other: Features, recorded: UInt32?) -> Int? {
      guard kind == other.kind else { return nil }
      var score = 4
      if let recorded, recorded == digest { score += 12 }
      if kind == .heading { score += 4 }
      if marks == other.marks { score += marks == 0 ? 1 : 6 }
      if figures == other.figures { score += figures == 0 ? 1 : 4 }
      if length < 3 * other.length, other.length < 3 * length { score += 1 }
      return score
    }
  }

  /// The best order-preserving pairing (Needleman and Wunsch, with no cost for a gap).
  private struct Table {
    let pairs: [Int?]

    init(_ source: [Features], _ target: [Features], _ recorded: [UInt32]) {
      let width = target.count + 1
      var best = [Int](repeating: 0, count: (source.count + 1) * width)
      func likeness(_ i: Int, _ j: Int) -> Int? {
        let record = recorded.count == target.count ? recorded[j] : nil
        return source[i].likeness(to: target[j], recorded: record)
      }
      for i in source.indices.reversed() {
        for j in target.indices.reversed() {
          var score = max(best[(i + 1) * width + j], best[i * width + j + 1])
          if let both = likeness(i, j) { score = max(score, both + best[(i + 1) * width + j + 1]) }
          best[i * width + j] = score
        }
      }
      var pairs = [Int?](repeating: nil, count: source.count)
      var (i, j) = (0, 0)
      while i < source.count, j < target.count {
        if let both = likeness(i, j), best[i * width + j] == both + best[(i + 1) * width + j + 1] {
          pairs[i] = j
          (i, j) = (i + 1, j + 1)
        } else if best[i * width + j] == best[(i + 1) * width + j] {
          i += 1
        } else {
          j += 1
        }
      }
      self.pairs = pairs
    }
  }
}
