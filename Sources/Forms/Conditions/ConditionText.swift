package import Diagnostics

/// The text of a condition with the place it is written at.
package struct ConditionText: Sendable {
  package let text: String
  package let span: SourceSpan
  /// Where the text's first byte stands within the span: 0 for a plain scalar, 1 inside quotes; nil where the
  /// written form differs from the text (escapes, folded lines), so that only the whole can be pointed at.
  private let offset: Int?

  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
    let surplus = Int(span.end - span.start) - text.utf8.count
    offset = surplus == 0 ? 0 : (surplus == 2 ? 1 : nil)
  }

  func span(of range: Range<Int>) -> SourceSpan {
    guard let offset else { return span }
    return span.part(at: offset + range.lowerBound, length: range.count)
  }
}
