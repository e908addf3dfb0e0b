package import Diagnostics

/// A part of an imported file that somebody edited, and that the newer source states otherwise.
package enum ImportEditedRule {
  package static let rule = Rule(
    "import-edited", .warning, title: "Edited part that the newer source states otherwise",
    statement:
      "An import keeps what people have written; where the source has changed as well, it says so once.",
    page: """
      The header of an imported file has a short digest of each key. A key whose text no longer fits its digest was edited:
      it stays as it is. Where the newer source says something new about it, compare the two, and edit again where needed.
      The same holds for each section of imported guidance.

      Wrong, once the source has changed:

          time: 5 working-days        # edited; the newer source now says 3 working-days

      Right, if the source is:

          time: 3 working-days
      """)

  /// - Parameter words: what the newer source has in its place; nil where it no longer has it.
  package static func finding(_ part: String, in path: String, now words: String?, at span: SourceSpan)
    -> Diagnostic
  {
    let news = words.map { "the newer source now has: \(excerpt($0))" } ?? "the newer source no longer has it"
    return Diagnostic(rule, at: span, "‘\(part)’ of ‘\(path)’ was edited and stays; \(news)")
  }

  private static func excerpt(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }.joined(separator: " ")
    return line.count <= 160 ? line : line.prefix(159) + "…"
  }
}
