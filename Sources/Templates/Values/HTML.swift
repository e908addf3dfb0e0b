/// Text that is known to be HTML: balanced markup, safe to stand in the body of a page as it is.
///
/// There is no way from a `String` to HTML but by escaping it, by writing it as a literal in the source, or by
/// ``init(trusted:)``, whose name is there to be searched for.
package struct HTML: Sendable, Hashable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  /// No HTML at all; falsy in a section.
  package init() { bytes = [] }

  /// Text with `&`, `<`, `>`, `"` and `'` written as character references.
  package init(escaping text: String) {
    bytes = []
    Escaping.attribute.append(text, to: &bytes)
  }

  /// Markup written out in the source of the program.
  package init(literal: StaticString) {
    bytes = []
    append(literal: literal)
  }

  /// Pieces one after the other, with `separator` between them.
  package init(joining pieces: some Sequence<HTML>, separator: HTML = HTML()) {
    bytes = []
    var isFirst = true
    for piece in pieces {
      if !isFirst { bytes.append(contentsOf: separator.bytes) }
      bytes.append(contentsOf: piece.bytes)
      isFirst = false
    }
  }

  /// Bytes that the caller vouches for. Only for output of a renderer that escapes by itself.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// A string that the caller vouches for. Only for output of a renderer that escapes by itself.
  package init(trusted text: String) { bytes = Array(text.utf8) }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The HTML as a string, for tests and messages.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML {
  /// Appends markup written out in the source of the program.
  package mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text, escaped for an element's content and for a quoted attribute value alike.
  package mutating func append(text: String) { Escaping.attribute.append(text, to: &bytes) }

  /// Appends an address, escaped for a quoted attribute value.
  package mutating func append(url: SafeURL) { Escaping.attribute.append(url.string, to: &bytes) }

  package mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
}
