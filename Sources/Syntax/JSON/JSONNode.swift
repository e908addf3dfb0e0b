package import Diagnostics

/// A text of a JSON document: a value or a key, escapes resolved.
package struct JSONText: Sendable, Hashable {
  package let text: String
  /// The text as written, quotes included.
  package let span: SourceSpan

  package init(text: String, span: SourceSpan) { (self.text, self.span) = (text, span) }
}

/// Keys and values in the order in which they are written.
package struct JSONRecord: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let key: JSONText
    package let value: JSONNode
  }

  /// No key stands here twice: the reader reports a repeated key and keeps its first value.
  package let entries: [Entry]
  /// From brace to brace.
  package let span: SourceSpan

  /// The value of a key, or nil where the key is absent.
  package subscript(key: String) -> JSONNode? {
    for entry in entries where entry.key.text == key { return entry.value }
    return nil
  }
}

/// A JSON value with its place in the source (RFC 8259).
package enum JSONNode: Sendable, Hashable {
  case null(SourceSpan)
  case flag(Bool, SourceSpan)
  /// A number as written: `1`, `-2.5e3`.
  case number(String, SourceSpan)
  case text(JSONText)
  case list([JSONNode], SourceSpan)
  case record(JSONRecord)

  package var span: SourceSpan {
    switch self {
    case .null(let span), .flag(_, let span), .number(_, let span), .list(_, let span): span
    case .text(let text): text.span
    case .record(let record): record.span
    }
  }
}
