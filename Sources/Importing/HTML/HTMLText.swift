import Foundation

/// A text made from HTML, and what it lost on the way.
struct HTMLText: Hashable, Sendable {
  /// What could not be kept, for the findings.
  enum Loss: Hashable, Sendable {
    /// Something dropped with all in it: “a script”.
    case content(String)
    /// An attribute that runs a script, such as `onclick`.
    case handler(String)
    /// A link whose address a text cannot have; its words are kept.
    case link(String)
    /// A part that the page hides.
    case hidden(String)
    /// A tag that HTML does not have; what stands in it is kept.
    case unknownTag(String)
    /// A table within a list, or one without rows of equal length.
    case table
    /// A placeholder such as `{{ name }}` that the form runner fills in.
    case placeholder(String)
  }

  let text: String
  let losses: [Loss]

  /// Markdown as Balie’s texts have it.
  static func markdown(from html: String) -> HTMLText { make(html, .markdown) }

  /// Plain text of one paragraph, for labels and hints. Lists are told in a sentence.
  static func plain(from html: String) -> HTMLText { make(html, .plain) }

  private static func make(_ html: String, _ form: HTMLBlocks.Form) -> HTMLText {
    var reader = HTMLBlocks(form)
    for token in HTMLTokenizer.tokens(of: html) { reader.take(token) }
    let blocks = reader.finished()
    let text = form == .markdown ? MarkdownText.text(of: blocks) : PlainParagraph.text(of: blocks)
    return HTMLText(text: text, losses: placeholders(in: html) + reader.losses)
  }

  private static func placeholders(in html: String) -> [Loss] {
    guard let start = html.range(of: "{{") ?? html.range(of: "{%") else { return [] }
    let rest = html[start.lowerBound...].prefix(60)
    let end = rest.range(of: "}}") ?? rest.range(of: "%}")
    return [.placeholder(String(end.map { rest[..<$0.upperBound] } ?? rest.prefix(12)))]
  }
}
