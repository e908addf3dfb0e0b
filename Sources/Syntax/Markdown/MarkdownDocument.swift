package import Diagnostics

/// A Markdown file: what stands between the `---` lines at its start, and its text.
package struct MarkdownDocument: Sendable, Hashable {
  /// Nil where the file has no front matter, or none that could be read (then there is a finding).
  package let frontMatter: YAMLMapping?
  package let blocks: [MarkdownBlock]
  package let file: FileID

  package init(frontMatter: YAMLMapping?, blocks: [MarkdownBlock], file: FileID) {
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.file = file
  }
}

/// A block of text, as CommonMark names it, and GitHub's tables.
package enum MarkdownBlock: Sendable, Hashable {
  /// `level` is 1 to 6; 1 has a finding of its own.
  case heading(level: Int, [MarkdownInline], span: SourceSpan)
  case paragraph([MarkdownInline], span: SourceSpan)
  /// `start` is the first number of an ordered list, else 1. The paragraphs of a `tight` list have no space between.
  case list(ordered: Bool, start: Int, tight: Bool, items: [[MarkdownBlock]], span: SourceSpan)
  case quote([MarkdownBlock], span: SourceSpan)
  case code(String, span: SourceSpan)
  /// Every row has as many cells as the header.
  case table(
    header: [[MarkdownInline]], alignments: [MarkdownAlignment], rows: [[[MarkdownInline]]], span: SourceSpan)
  case divider(span: SourceSpan)
  /// HTML as written, always with a finding: it is shown as text.
  case rawHTML(String, span: SourceSpan)

  package var span: SourceSpan {
    switch self {
    case .heading(_, _, let span), .paragraph(_, let span), .list(_, _, _, _, let span), .quote(_, let span),
      .code(_, let span), .table(_, _, _, let span), .divider(let span), .rawHTML(_, let span):
      span
    }
  }
}

/// How the cells of a table's column are aligned.
package enum MarkdownAlignment: Sendable, Hashable {
  /// As the writing direction has it.
  case natural
  case left
  case center
  case right
}

/// A stretch of text within a block.
package enum MarkdownInline: Sendable, Hashable {
  case text(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case strikethrough([MarkdownInline])
  case code(String)
  /// `destination` is as written, not percent-encoded; `title` is empty where there is none. The span is the
  /// whole of `[…](…)`.
  case link(destination: String, title: String, [MarkdownInline], span: SourceSpan)
  case image(source: String, alternative: String, title: String, span: SourceSpan)
  case lineBreak
  case softBreak
  /// `{kind:id}` in text, such as `{fee:registration}`: a fact told elsewhere. `\{` writes a brace.
  case reference(kind: String, id: String, span: SourceSpan)
  /// An HTML tag as written, always with a finding: it is shown as text.
  case rawHTML(String, span: SourceSpan)
}
