import Syntax

/// A comment of a YAML text, or a line that only marks where a document begins or ends, which is kept in the same way.
struct YAMLComment: Equatable {
  let start: Int
  /// From the hash to the last thing that can be seen.
  let text: String
  /// How far its first byte stands from the left.
  let column: Int
  /// Whether nothing stands before it on its line.
  let isOwnLine: Bool
  /// Whether the line before its own is blank.
  let followsBlank: Bool
}

/// The lines of a YAML text, apart from its values.
struct YAMLLines {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// The stretches that are values, in order.
  private let values: [Range<Int>]

  init(_ bytes: [UInt8], in range: Range<Int>, of root: YAMLNode) {
    (self.bytes, self.range) = (bytes, range)
    var values: [Range<Int>] = []
    Self.collect(root, bytes, &values)
    self.values = values.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func collect(_ node: YAMLNode, _ bytes: [UInt8], _ values: inout [Range<Int>]) {
    switch node {
    case .scalar(let scalar): values.append(BlockText.extent(of: scalar, in: bytes))
    case .sequence(let sequence): for item in sequence.items { collect(item, bytes, &values) }
    case .mapping(let mapping):
      for entry in mapping.entries {
        collect(.scalar(entry.key), bytes, &values)
        collect(entry.value, bytes, &values)
      }
    }
  }

  /// All comments in order: what begins with a hash outside of values.
  var comments: [YAMLComment] {
    var comments: [YAMLComment] = []
    var (i, value) = (range.lowerBound, 0)
    while i < range.upperBound {
      while value < values.count, values[value].upperBound <= i,
        values[value].lowerBound < i || values[value].isEmpty
      {
        value += 1
      }
      if value < values.count, values[value].contains(i) {
        i = values[value].upperBound
      } else if bytes[i] == UInt8(ascii: "#") || isMarker(at: i) {
        comments.append(comment(at: i))
        i = lineEnd(after: i)
      } else {
        i += 1
      }
    }
    return comments
  }

  private func comment(at start: Int) -> YAMLComment {
    var end = lineEnd(after: start)
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    let lineStart = lineStart(before: start)
    return YAMLComment(
      start: start, text: String(decoding: bytes[start..<end], as: UTF8.self), column: start - lineStart,
      isOwnLine: bytes[lineStart..<start].allSatisfy { $0 <= 0x20 }, followsBlank: followsBlank(start))
  }

  /// A line of three hyphens or points.
  private func isMarker(at i: Int) -> Bool {
    guard i == range.lowerBound || bytes[i - 1] == 0x0A, i + 3 <= range.upperBound else { return false }
    let mark = bytes[i]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."), bytes[i + 1] == mark, bytes[i + 2] == mark
    else { return false }
    return i + 3 == range.upperBound || bytes[i + 3] <= 0x20
  }

  /// Whether the line before that of a place is blank, and no part of a value.
  func followsBlank(_ offset: Int) -> Bool {
    let start = lineStart(before: offset)
    guard start > range.lowerBound else { return false }
    let before = lineStart(before: start - 1)
    guard bytes[before..<start].allSatisfy({ $0 <= 0x20 }) else { return false }
    return !values.contains { $0.lowerBound < start - 1 && start - 1 < $0.upperBound }
  }

  /// How far a place is from the left.
  func column(of offset: Int) -> Int { offset - lineStart(before: offset) }

  func isOnOneLine(_ a: Int, _ b: Int) -> Bool { !bytes[min(a, b)..<max(a, b)].contains(0x0A) }

  /// The blanks before a place.
  func gap(before offset: Int) -> String {
    var start = offset
    while start > range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    return String(repeating: " ", count: offset - start)
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func lineEnd(after offset: Int) -> Int {
    var end = offset
    while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
    return end
  }
}
