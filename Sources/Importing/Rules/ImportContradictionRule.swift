package import Diagnostics

/// A value of an imported source that the note beside it contradicts.
package enum ImportContradictionRule {
  package static let rule = Rule(
    "import-contradiction", .warning, title: "Value that its own note contradicts",
    statement: "In a row of the source, the note says the same as the cell.",
    page: """
      The cell is imported as it stands, and so is the note, so that the contradiction is not lost. Find out which of them
      is right, and correct the fact or the note; the next import keeps your change.

      Wrong:

          5,000 Việt Nam Đồng (7.000 đồng)

      Right:

          7,000 Việt Nam Đồng (7.000 đồng)
      """)

  /// - Parameter what: “fee”, “time”.
  static func finding(
    _ what: String, _ words: String, isBut other: String, at span: SourceSpan, others: [SourceSpan]
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The \(what) is ‘\(words.prefix(40))’, but its note says \(other)",
      notes: others.map { Note("the same again", at: $0) })
  }
}
