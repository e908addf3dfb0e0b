import CatalogueModel
import Diagnostics

/// The search words of all languages, as far as they can be read.
struct SearchWordsReading {
  private(set) var vocabularies: [LanguageTag: SearchVocabulary] = [:]
  private(set) var findings: [Diagnostic] = []
  private(set) var references: [FoundReference] = []

  /// There is one small file for each language, so that they are read one after the other.
  ///
  /// - Parameter retired: what was abolished: its names are former names too.
  init(_ folder: ContentFolder, _ reading: UnitReading, retired: [RetiredThing]) {
    for (language, file) in folder.searchWords {
      var draft = UnitDraft()
      let tag = reading.languages[language.rawValue]
      let read = reading.record(SearchWordsFile.record, file, &draft) { SearchWordsFile.read($0, &$1) }
      let words = read?.adding(retired.flatMap { $0.formerNames(in: language) })
      if let words { findings += SearchWordRules(words, in: tag).findings() }
      vocabularies[tag] = words
      findings += draft.findings
      references += draft.references
    }
    addLanguagesWithoutFile(reading.languages, retired)
  }

  private mutating func addLanguagesWithoutFile(_ languages: [LanguageTag], _ retired: [RetiredThing]) {
    for (index, tag) in languages.enumerated() where vocabularies[tag] == nil {
      let names = retired.flatMap { $0.formerNames(in: LanguageIndex(index)) }
      guard let first = names.first else { continue }
      let words = SearchVocabulary(span: first.span, synonyms: [], formerNames: names, compounds: [])
      findings += SearchWordRules(words, in: tag).findings()
      vocabularies[tag] = words
    }
  }
}
