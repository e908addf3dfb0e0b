package import Diagnostics

/// A value of an imported source that is quoted, because it cannot be read with certainty.
package enum ImportQuotedRule {
  package static let rule = Rule(
    "import-quoted", .warning, title: "Value that is quoted instead of read",
    statement:
      "An import never guesses: what cannot be read with certainty stays in the guidance word for word.",
    page: """
      Sources are damaged: a time runs into a fee, a unit or three noughts are missing, the end of a title cannot be seen.
      The words stand as a quotation at the end of the guidance. Find out what is meant, state it as a fact, and delete the
      quotation; the next import keeps your change.

      Wrong:

          Trực tuyến | 3 | 50 VNĐ

      Right:

          Trực tuyến | 3 Ngày làm việc | 50.000 VNĐ
      """)

  /// - Parameters:
  ///   - what: what the value would be: “time”.
  ///   - others: the same words elsewhere in the procedure.
  static func finding(
    _ what: String, _ words: String, because doubt: Doubt, at span: SourceSpan, others: [SourceSpan]
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "The \(what) ‘\(excerpt(words))’ is quoted: \(doubt.rawValue)",
      notes: others.map { Note("the same words", at: $0) })
  }

  private static func excerpt(_ words: String) -> String {
    words.count <= 60 ? words : words.prefix(59) + "…"
  }
}
