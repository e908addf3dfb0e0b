import CatalogueModel
package import Diagnostics

/// Number that no fact states.
package enum ProseUnstatedRule {
  package static let rule = Rule(
    "prose-unstated", .warning, title: "Number that no fact states",
    statement:
      "Every amount, duration, date, count and number of an act in a text equals a fact of its procedure, names one, or is quoted.",
    page: """
      A number that only a text states is kept by nobody: it goes on standing there when the law changes. It gets a home,
      as a fee, a time, a deadline, a document or under `figures:`, and guidance names it. Left alone are quotations (a
      block quote, code, “…”), ages, fines, limits of income, how long a paper stays valid, the day of an act, times of the
      clock and examples. Pages of the portal (`pages/`) may name what any procedure states; of them only
      amounts and acts are looked at.

      A text with more than five such numbers was mostly copied from elsewhere: it has one finding, at the first. A
      catalogue that was imported whole may switch this rule off until editors have been through it; numbers that deny a
      fact are reported by rules of their own.

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
