package import Diagnostics

/// Reads Markdown into trees with places, on GitHub's CommonMark parser, with its tables and strikethrough.
///
/// HTML is kept as text and reported; addresses become links only where they are written as links.
package enum Markdown {
  /// Reads a file with or without front matter. A file too large or too intricate to be parsed has no blocks,
  /// and a finding.
  package static func read(_ bytes: [UInt8], file: FileID) -> Checked<MarkdownDocument> {
    let nothing = MarkdownDocument(frontMatter: nil, blocks: [], file: file)
    return SourceText.withReadable(bytes, file: file, limit: SourceText.markdownLimit, otherwise: nothing) {
      text, isASCII in
      let (frontMatter, body) = MarkdownFrontMatter.read(text, isASCII: isASCII, file: file)
      let blocks = blocks(of: text, in: body, file: file)
      return Checked(
        MarkdownDocument(frontMatter: frontMatter.value, blocks: blocks.value, file: file),
        findings: frontMatter.findings + blocks.findings)
    }
  }

  private static func blocks(
    of text: UnsafeBufferPointer<UInt8>, in body: Range<Int>, file: FileID
  ) -> Checked<[MarkdownBlock]> {
    guard !body.isEmpty else { return Checked([]) }
    let survey = MarkdownSurvey(of: text, in: body, file: file)
    guard survey.findings.isEmpty else { return Checked([], findings: survey.findings) }
    let document = CMarkDocument(
      UnsafeBufferPointer(rebasing: text[body]), withStrikethrough: survey.hasTilde)
    var reader = MarkdownTreeReader(survey, file: file)
    let blocks = reader.blocks(of: document.root, depth: 1)
    return Checked(blocks, findings: reader.findings)
  }
}
