import Foundation

/// How a language joins things with “and” or “or”, learnt once from Foundation's samples.
struct ListPattern: Sendable {
  private let pair: [String]
  private let start: String
  private let middle: String
  private let end: String
  private let edges: (before: String, after: String)
  private let exact: (@Sendable ([String]) -> String)?

  init(_ locale: Locale, isAlternative: Bool) {
    let style: @Sendable ([String]) -> String = { items in
      isAlternative
        ? items.formatted(.list(type: .or).locale(locale)) : items.formatted(.list(type: .and).locale(locale))
    }
    let marks = ["\u{E000}", "\u{E001}", "\u{E002}", "\u{E003}"]
    let two = ListPattern.gaps(in: style(Array(marks.prefix(2))), at: marks.prefix(2))
    let four = ListPattern.gaps(in: style(marks), at: marks[...])
    pair = two
    edges = (four[0], four[4])
    (start, middle, end) = (four[1], four[2], four[3])
    // Spanish turns “y” into “e” and “o” into “u” by the sound that follows, Hebrew joins by script.
    let language = locale.language.languageCode?.identifier ?? ""
    exact = ["es", "he", "iw"].contains(language) ? style : nil
  }

  func text(_ items: [String]) -> String {
    if items.count < 2 { return items.first ?? "" }
    if let exact { return exact(items) }
    if items.count == 2 { return pair[0] + items[0] + pair[1] + items[1] + pair[2] }
    var text = edges.before + items[0] + start
    for item in items[1..<(items.count - 1)].dropLast() { text += item + middle }
    return text + items[items.count - 2] + end + items[items.count - 1] + edges.after
  }

  /// What stands before, between and after the marks.
  private static func gaps(in text: String, at marks: ArraySlice<String>) -> [String] {
    var gaps: [String] = []
    var rest = text[...]
    for mark in marks {
      let range = rest.range(of: mark) ?? rest.endIndex..<rest.endIndex
      gaps.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return gaps + [String(rest)]
  }
}
