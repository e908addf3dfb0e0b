/// What editors keep beside the entities themselves, for the rules and the reports: exceptions, names that went out of
/// use, words and their translations.
package struct Editorial: Sendable {
  /// How terms of the source language are translated, by language.
  package var termBases: [LanguageTag: TermBase] = [:]
  /// Which translations were confirmed, by language.
  package var translationRecords: [LanguageTag: TranslationRecords] = [:]

  package init() {}
}
