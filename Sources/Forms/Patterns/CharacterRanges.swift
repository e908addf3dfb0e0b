/// A set of Unicode scalars as ranges in ascending order that do not touch.
struct CharacterRanges: Sendable, Hashable {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  init(_ ranges: [ClosedRange<UInt32>] = []) { for range in ranges { insert(range) } }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  static let digits = CharacterRanges([48...57])
  static let word = CharacterRanges([48...57, 65...90, 95...95, 97...122])
  static let space = CharacterRanges([9...13, 32...32])
  static let notLineBreak = CharacterRanges([10...10, 13...13]).inverted

  mutating func insert(_ range: ClosedRange<UInt32>) {
    var (low, high) = (range.lowerBound, range.upperBound)
    var kept: [ClosedRange<UInt32>] = []
    for other in ranges {
      if Int64(other.upperBound) + 1 < Int64(low) || Int64(other.lowerBound) > Int64(high) + 1 {
        kept.append(other)
      } else {
        (low, high) = (min(low, other.lowerBound), max(high, other.upperBound))
      }
    }
    ranges = (kept + [low...high]).sorted { $0.lowerBound < $1.lowerBound }
  }

  mutating func formUnion(_ other: CharacterRanges) { for range in other.ranges { insert(range) } }

  /// Everything else up to the last code point.
  var inverted: CharacterRanges {
    var inverse = CharacterRanges()
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { inverse.ranges.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { inverse.ranges.append(next...0x10FFFF) }
    return inverse
  }

  func contains(_ scalar: UInt32) -> Bool {
    var index = 0
    while index < ranges.count, scalar >= ranges[index].lowerBound {
      if scalar <= ranges[index].upperBound { return true }
      index += 1
    }
    return false
  }

  /// A scalar for examples: a letter or digit where there is one.
  var example: Unicode.Scalar {
    let preferred: [ClosedRange<UInt32>] = [97...122, 65...90, 49...57, 48...48, 33...126, 32...32]
    for wish in preferred {
      for range in ranges where range.overlaps(wish) {
        if let scalar = Unicode.Scalar(max(range.lowerBound, wish.lowerBound)) { return scalar }
      }
    }
    return ranges.lazy.compactMap { Unicode.Scalar($0.lowerBound) }.first ?? "a"
  }

  /// As a character or a class of a regular expression.
  var written: String {
    if ranges.count == 1, ranges[0].count == 1, let scalar = Unicode.Scalar(ranges[0].lowerBound) {
      return Self.escaped(scalar, among: #"\^$.|?*+()[]{}/"#)
    }
    let isNegative = ranges.last?.upperBound == 0x10FFFF
    let shown = isNegative ? inverted.ranges : ranges
    let body = shown.map { range in
      let first = Self.classMember(range.lowerBound)
      if range.count == 1 { return first }
      return range.count == 2
        ? first + Self.classMember(range.upperBound) : "\(first)-\(Self.classMember(range.upperBound))"
    }.joined()
    return isNegative ? (shown.isEmpty ? #"[\s\S]"# : "[^\(body)]") : "[\(body)]"
  }

  private static func classMember(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { escaped($0, among: #"\^-[](){}/|"#) } ?? ""
  }

  private static func escaped(_ scalar: Unicode.Scalar, among special: String) -> String {
    switch scalar {
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    case "\u{0B}": #"\v"#
    case "\u{0C}": #"\f"#
    default: special.unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(Character(scalar))
    }
  }
}
