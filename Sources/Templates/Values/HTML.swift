/// Text that is known to be HTML: balanced markup, safe to stand in the body of a page as it is.
///
/// There is no way from a `String` to HTML but by escaping it, by writing it as a literal in the source, or by
/// ``init(trusted:)``, whose name is there to be searched for.
public struct HTML: Sendable, Hashable {
  /// The markup. A string and not bytes, so that a text in which nothing must be escaped is shared, not copied.
  package private(set) var string: String

  /// No HTML at all; falsy in a section.
  package init() { string = "" }

  /// Text with `&`, `<`, `>`, `"` and `'` written as character references.
  package init(escaping text: String) { string = Escaping.attribute.escaped(text) }

  /// Markup written out in the source of the program.
  package init(literal: StaticString) { string = literal.description }

  /// Pieces one after the other, with `separator` between them.
  package init(joining pieces: some Sequence<HTML>, separator: HTML = HTML()) {
    string = ""
    var isFirst = true
    for piece in pieces {
      if !isFirst { string += separator.string }
      string += piece.string
      isFirst = false
    }
  }

  /// Bytes that the caller vouches for. Only for output of a renderer that escapes by itself.
  package init(trusted bytes: [UInt8]) { string = String(decoding: bytes, as: UTF8.self) }

  /// A string that the caller vouches for. Only for output of a renderer that escapes by itself.
  package init(trusted text: String) { string = text }

  package var isEmpty: Bool { string.utf8.isEmpty }
}

extension HTML {
  /// Appends markup written out in the source of the program.
  package mutating func append(literal: StaticString) { string += literal.description }

  /// Appends text, escaped for an element's content and for a quoted attribute value alike.
  package mutating func append(text: String) { string += Escaping.attribute.escaped(text) }

  /// Appends an address, escaped for a quoted attribute value.
  package mutating func append(url: SafeURL) { append(text: url.string) }

  package mutating func append(_ html: HTML) { string += html.string }
}
