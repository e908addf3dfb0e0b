/// What editors keep beside the entities themselves, for the rules and the reports: exceptions, names that went out of
/// use, words and their translations.
package struct Editorial: Sendable {
  /// The findings that are accepted for a time.
  package var waivers: [Waiver] = []
  /// The completeness profiles that the portal chose, in its order; the words that it lists itself come last.
  package var completeness: [CompletenessProfile] = []
  /// The words to avoid, by language.
  package var jargon: [LanguageIndex: [JargonEntry]] = [:]
  /// Levels, documents and bodies that were abolished, in the order written.
  package var retired: [RetiredThing] = []
  /// How terms of the source language are translated, by language.
  package var termBases: [LanguageTag: TermBase] = [:]
  /// Which translations were confirmed, by language.
  package var translationRecords: [LanguageTag: TranslationRecords] = [:]
  /// What citizens have been told of, in the order written.
  package var changes: [RecordedChange] = []

  package init() {}
}
