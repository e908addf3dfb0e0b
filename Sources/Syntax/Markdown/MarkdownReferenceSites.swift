/// A place in the source that reads like `{kind:id}`.
struct MarkdownReferenceSite {
  let range: Range<Int>
  let kind: String
  let id: String
  /// Whether a backslash before it makes it plain text.
  let isEscaped: Bool

  /// Every such place in a stretch of bytes, in order: kinds of `a`–`z` and hyphens, ids with digits too.
  static func all(in bytes: [UInt8]) -> [MarkdownReferenceSite] {
    bytes.withUnsafeBufferPointer { all(in: $0) }
  }

  /// The same for a stretch of memory.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [MarkdownReferenceSite] {
    var sites: [MarkdownReferenceSite] = []
    var i = 0
    while let open = bytes[i...].firstIndex(of: UInt8(ascii: "{")) {
      i = open + 1
      let colon = skip(bytes, from: i, digits: false)
      guard colon > i, colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { continue }
      let close = skip(bytes, from: colon + 1, digits: true)
      guard close > colon + 1, close < bytes.count, bytes[close] == UInt8(ascii: "}") else { continue }
      sites.append(
        MarkdownReferenceSite(
          range: open..<close + 1, kind: String(decoding: bytes[i..<colon], as: UTF8.self),
          id: String(decoding: bytes[colon + 1..<close], as: UTF8.self), isEscaped: isEscaped(bytes, at: open)
        ))
      i = close + 1
    }
    return sites
  }

  private static func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, digits: Bool) -> Int {
    var i = start
    while i < bytes.count {
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
  /// Offset of the bytes that `sites` count from.
  private let base: Int
  private var next = 0

  init(_ survey: MarkdownSurvey) {
    base = survey.body.lowerBound
    sites =
      survey.hasBrace
      ? MarkdownReferenceSite.all(in: UnsafeBufferPointer(rebasing: survey.text[survey.body])) : []
  }

  var isEmpty: Bool { sites.isEmpty }

  /// The source of the next reference with a kind and an id before `end`, or nil where there is none: then the
  /// text was written in another way, such as `&#123;`.
  mutating func take(kind: String, id: String, before end: Int) -> (range: Range<Int>, isEscaped: Bool)? {
    var i = next
    while i < sites.count, sites[i].range.lowerBound + base < end {
      if sites[i].kind == kind, sites[i].id == id {
        next = i + 1
        let range = sites[i].range
        return (range.lowerBound + base..<range.upperBound + base, sites[i].isEscaped)
      }
      i += 1
    }
    return nil
  }

  /// Passes over the references in a text that is none, such as code or an address.
  mutating func pass(_ words: String, before end: Int) {
    guard !isEmpty, words.utf8.contains(UInt8(ascii: "{")) else { return }
    for site in MarkdownReferenceSite.all(in: Array(words.utf8)) {
      _ = take(kind: site.kind, id: site.id, before: end)
    }
  }
}
