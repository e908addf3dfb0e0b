internal import Diagnostics
import Editing

/// A change of a text as people are told of it.
package struct TextChange: Sendable, Hashable {
  package let path: String
  /// From 1.
  package let line: Int
  package let before: String
  package let after: String

  static func list(_ edits: [SourceEdit], _ map: SourceMap) -> [TextChange] {
    let edits = edits.sorted { (map[$0.span.file].path, $0.span) < (map[$1.span.file].path, $1.span) }
    return Dictionary(grouping: edits, by: \.span.file).values.flatMap { edits -> [TextChange] in
      // Counting lines from the beginning for each would take the square of their number.
      let bytes = map[edits[0].span.file].bytes
      var (line, offset) = (1, 0)
      return edits.map { edit in
        let start = min(Int(edit.span.start), bytes.count)
        line += bytes[offset..<start].count { $0 == 0x0A }
        offset = start
        let isOnNext = edit.span.start == edit.span.end && edit.text.hasPrefix("\n")
        let old = bytes[start..<min(Int(edit.span.end), bytes.count)]
        return TextChange(
          path: map[edit.span.file].path, line: isOnNext ? line + 1 : line,
          before: String(decoding: old, as: UTF8.self), after: edit.text.trimmedLines)
      }
    }.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }
}

extension String {
  /// Without line breaks and blanks at either end.
  fileprivate var trimmedLines: String {
    let text = Substring(self).drop { $0.isWhitespace }
    return String(text.prefix(text.count - text.reversed().prefix { $0.isWhitespace }.count))
  }
}
