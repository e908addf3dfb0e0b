package import Diagnostics

/// A word or phrase that citizens do not use, and what to say instead: an entry of `jargon/<language>.yaml`.
package struct JargonEntry: Sendable {
  /// As it is written, with a `*` at its end where any ending is meant.
  package let phrase: String
  package let span: SourceSpan
  /// What to say instead.
  package let advice: String

  package init(_ phrase: String, at span: SourceSpan, advice: String) {
    (self.phrase, self.span, self.advice) = (phrase, span, advice)
  }
}
