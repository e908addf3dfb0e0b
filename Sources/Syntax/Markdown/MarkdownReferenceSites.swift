/// A place in the source that reads like `{kind:id}`.
struct MarkdownReferenceSite {
  let range: Range<Int>
  let kind: String
  let id: String
  /// Whether a backslash before it makes it plain text.
  let isEscaped: Bool

  /// Every such place in a text, in order.
  static func all(in words: String) -> [MarkdownReferenceSite] {
    Array(words.utf8).withUnsafeBufferPointer { bytes in
      bytes.indices.compactMap {
        bytes[$0] == UInt8(ascii: "{") ? site(in: bytes, at: $0, end: bytes.count) : nil
      }
    }
  }

  /// The place that begins with the brace at `open`: kinds of `a`–`z` and hyphens, ids with digits too.
  static func site(
    in bytes: UnsafeBufferPointer<UInt8>, at open: Int, end: Int
  ) -> MarkdownReferenceSite? {
    let colon = skip(bytes, from: open + 1, end: end, digits: false)
    guard colon > open + 1, colon < end, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let close = skip(bytes, from: colon + 1, end: end, digits: true)
    guard close > colon + 1, close < end, bytes[close] == UInt8(ascii: "}") else { return nil }
    return MarkdownReferenceSite(
      range: open..<close + 1, kind: String(decoding: bytes[open + 1..<colon], as: UTF8.self),
      id: String(decoding: bytes[colon + 1..<close], as: UTF8.self), isEscaped: isEscaped(bytes, at: open))
  }

  /// Whether a text has a brace at all.
  static func mayBe(in words: String) -> Bool {
    let brace = UInt8(ascii: "{")
    return words.utf8.withContiguousStorageIfAvailable { $0.contains(brace) } ?? words.utf8.contains(brace)
  }

  private static func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: Int, digits: Bool)
    -> Int
  {
    var i = start
    while i < end {
      switch bytes[i] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"): i += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits: i += 1
      default: return i
      }
    }
    return i
  }

  private static func isEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    var i = offset
    while i > 0, bytes[i - 1] == UInt8(ascii: "\\") { i -= 1 }
    return (offset - i) % 2 == 1
  }
}

/// The references of a text in order, taken one after the other as its nodes are read.
struct MarkdownReferenceQueue {
  private let sites: [MarkdownReferenceSite]
  private var next = 0

  init(_ survey: MarkdownSurvey) {
    sites = survey.braces.compactMap {
      MarkdownReferenceSite.site(in: survey.text, at: Int($0), end: survey.body.upperBound)
    }
  }

  var isEmpty: Bool { sites.isEmpty }

  /// The source of the next reference with a kind and an id before `end`, or nil where there is none: then the
  /// text was written in another way, such as `&#123;`.
  mutating func take(kind: String, id: String, before end: Int) -> (range: Range<Int>, isEscaped: Bool)? {
    var i = next
    while i < sites.count, sites[i].range.lowerBound < end {
      if sites[i].kind == kind, sites[i].id == id {
        next = i + 1
        return (sites[i].range, sites[i].isEscaped)
      }
      i += 1
    }
    return nil
  }

  /// Passes over the references in a text that is none, such as code or an address.
  mutating func pass(_ words: String, before end: Int) {
    guard !isEmpty, MarkdownReferenceSite.mayBe(in: words) else { return }
    for site in MarkdownReferenceSite.all(in: words) {
      _ = take(kind: site.kind, id: site.id, before: end)
    }
  }
}
