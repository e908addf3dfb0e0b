import CatalogueModel
import Diagnostics

/// The search words of all languages, as far as they can be read.
struct SearchWordsReading {
  private(set) var vocabularies: [LanguageTag: SearchVocabulary] = [:]
  private(set) var findings: [Diagnostic] = []
  private(set) var references: [FoundReference] = []

  /// There is one small file for each language, so that they are read one after the other.
  init(_ folder: ContentFolder, _ reading: UnitReading) {
    for (language, file) in folder.searchWords {
      var draft = UnitDraft()
      let tag = reading.languages[language.rawValue]
      let words = reading.record(SearchWordsFile.record, file, &draft) { SearchWordsFile.read($0, &$1) }
      if let words { findings += SearchWordRules(words, in: tag).findings() }
      vocabularies[tag] = words
      findings += draft.findings
      references += draft.references
    }
  }
}
