import CatalogueModel
package import Diagnostics

/// Text with many numbers that no fact states.
package enum ProseUnstatedRule {
  package static let rule = Rule(
    "prose-unstated", .warning, title: "Text with many numbers that no fact states",
    statement:
      "The numbers of a text are facts, or the text is quoted.",
    page: """
      A text that was copied from elsewhere is full of numbers that nobody keeps. It has one finding instead of many: give the
      numbers that matter a home as fees, times or `figures:`, name them, and put what is only quoted in a block quote.
      Numbers that deny a fact are reported one by one all the same.

      Wrong:

          The ward checks the file in 1 day and asks the province, which answers in 4 days. A file with faults comes back in
          2 days and can be mended for 12 days. The chair signs in 6 hours, and the register is closed after 9 days.

      Right:

          The file is ready in {time:counter}. A file with faults can be mended for {figure:supplement}.
      """)

  /// - Parameters:
  ///   - said: the numbers as they are written, in the order of the text.
  static func finding(_ said: [String], at span: SourceSpan) -> Diagnostic {
    let first = said.prefix(3).map { "‘\($0)’" }.joined(separator: ", ")
    return Diagnostic(rule, at: span, "No fact states \(said.count) numbers of this text, such as \(first)")
  }
}
