internal import CatalogueModel
package import Diagnostics

/// Every message is said in every language.
package enum MessageMissingRule {
  package static let rule = Rule(
    "message-missing", .warning, title: "Message that is not there",
    statement: "Every message must be worded in every language; one that is not is shown in English.",
    page: """
      A message that a language lacks is shown in English in the middle of a page in that language: read aloud with the
      wrong pronunciation, and not understood by those for whom the page was translated.

          # messages/en.yaml             # messages/nl.yaml
          fees:                          fees:
            heading: Costs                 heading: Kosten
            until: "until {date}"

      Mended by adding `until: "tot en met {date}"` to the Dutch file.
      """)

  static func required(_ key: String, language: LanguageTag, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, "No message ‘\(key)’ in ‘\(language)’, which pages need")
  }

  static func untranslated(
    _ key: String, language: LanguageTag, at span: SourceSpan, reference: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      rule, at: span, "No message ‘\(key)’ in ‘\(language)’",
      notes: reference.map { [Note("It is worded here in the reference language", at: $0)] } ?? [])
  }
}
