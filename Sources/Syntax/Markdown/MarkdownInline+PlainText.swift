extension MarkdownInline {
  /// The text without any marks, for titles and descriptions: breaks become spaces, images their alternative,
  /// HTML nothing, and a reference what `reference` makes of it (nothing, unless told).
  package static func plainText(
    of inlines: [MarkdownInline], reference: (_ kind: String, _ id: String) -> String = { _, _ in "" }
  ) -> String {
    var text = ""
    append(inlines, to: &text, reference: reference)
    return text
  }

  private static func append(
    _ inlines: [MarkdownInline], to text: inout String, reference: (String, String) -> String
  ) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _):
        append(content, to: &text, reference: reference)
      case .image(_, let alternative, _, _): text += alternative
      case .lineBreak, .softBreak: text += " "
      case .reference(let kind, let id, _): text += reference(kind, id)
      case .rawHTML: break
      }
    }
  }

  /// Whether citizens would see nothing of it.
  static func isBlank(_ inlines: [MarkdownInline]) -> Bool {
    inlines.allSatisfy { inline in
      switch inline {
      case .text(let words), .code(let words): words.utf8.allSatisfy { $0 <= 0x20 }
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _):
        isBlank(content)
      case .image(_, let alternative, _, _): alternative.isEmpty
      case .lineBreak, .softBreak: true
      case .reference, .rawHTML: false
      }
    }
  }
}
