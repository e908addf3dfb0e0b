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

      Mended by adding `until: "tot en met {date}"` to the Dutch file. Where a whole group such as `fees` is not there, that
      is told once.
      """)

  static func required(_ found: MessageGathering, language: LanguageTag, at span: SourceSpan) -> Diagnostic {
    Diagnostic(rule, at: span, absence(of: found, in: language) + ", which pages need")
  }

  static func untranslated(
    _ found: MessageGathering, language: LanguageTag, at span: SourceSpan, reference: SourceSpan?
  ) -> Diagnostic {
    let place = found.isGroup ? "They are worded here" : "It is worded here"
    return Diagnostic(
      rule, at: span, absence(of: found, in: language),
      notes: reference.map { [Note(place + " in the reference language", at: $0)] } ?? [])
  }

  private static func absence(of found: MessageGathering, in language: LanguageTag) -> String {
    found.isGroup
      ? "None of the \(found.count) messages of ‘\(found.name)’ in ‘\(language)’"
      : "No message ‘\(found.name)’ in ‘\(language)’"
  }
}
