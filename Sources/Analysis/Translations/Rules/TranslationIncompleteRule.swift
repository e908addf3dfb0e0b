import CatalogueModel
package import Diagnostics

/// Guidance that lacks a part of the source text.
package enum TranslationIncompleteRule {
  package static let rule = Rule(
    "translation-incomplete", .warning, title: "Part of the text not translated",
    statement: "Guidance says in each language what it says in the source language.",
    page: """
      Paragraphs, list items, headings and cells of a translation are compared with those of the source text, in their
      order. What the source has more is missing for the citizens of the other language.

      Incomplete, where `vi.md` has a second paragraph about the copies:

          Bring your passport.

      Complete:

          Bring your passport.

          Ask for a few copies straight away.
      """)

  /// - Parameters:
  ///   - count: how many parts in a row are missing, at least 1.
  ///   - first: the beginning of the first of them in the source language.
  static func finding(
    count: Int, first: String, at span: SourceSpan, source: LanguageTag, sourceText: SourceSpan?
  ) -> Diagnostic {
    let what =
      count == 1
      ? "A part of the text in ‘\(source)’ is missing after this: “\(first)”"
      : "\(count) parts of the text in ‘\(source)’ are missing after this, from “\(first)” on"
    let notes = sourceText.map { [Note("The text in ‘\(source)’", at: $0)] } ?? []
    return Diagnostic(rule, at: span, what, notes: notes)
  }

  /// A head that lacks a text which it has in the source language.
  static func finding(head key: String, at span: SourceSpan, source: LanguageTag) -> Diagnostic {
    Diagnostic(rule, at: span, "‘\(key)’ is missing here; the page has it in ‘\(source)’")
  }
}
