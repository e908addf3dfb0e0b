import CatalogueModel
package import Diagnostics

/// Something abolished of which nobody says what to write instead.
package enum RetiredWithoutSuccessorRule {
  package static let rule = Rule(
    "retired-without-successor", .warning, title: "Nothing stands in its place",
    statement: "What was abolished says what stands in its place today, or what to say instead.",
    page: """
      Whoever still reads the old name in a text is told what to write. That is an entity of the catalogue, to which the
      search leads too, or a few words where there is none.

      Incomplete, in `retired.yaml`:

          documents:
            household-book:
              names: { en: [household book] }
              since: 2023-01-01

      Complete:

          documents:
            household-book:
              names: { en: [household book] }
              since: 2023-01-01
              evidence: [proof-of-residence]
      """)

  static func finding(_ id: EntityID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule, at: span, "Nobody says what stands in the place of ‘\(id)’; name it, or write it under ‘instead’")
  }
}
