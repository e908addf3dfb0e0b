import CatalogueModel
import Diagnostics

/// The files that editors keep beside the entities, as far as they can be read.
struct EditorialReading {
  private(set) var editorial = Editorial()
  private(set) var findings: [Diagnostic] = []
  private(set) var references: [FoundReference] = []

  /// There are a few small files, so that they are read one after the other.
  init(_ folder: ContentFolder, _ reading: UnitReading) {
    for (kind, language, file) in folder.editorial {
      var draft = UnitDraft()
      read(kind, language, file, reading, &draft)
      findings += draft.findings
      references += draft.references
    }
  }

  private mutating func read(
    _ kind: EditorialFile, _ language: LanguageIndex?, _ file: FileID, _ reading: UnitReading,
    _ draft: inout UnitDraft
  ) {
    switch kind {
    case .terms:
      guard let tag = language.map({ reading.languages[$0.rawValue] }) else { return }
      editorial.termBases[tag] = reading.record(TermsFile.record, file, &draft) { TermsFile.read($0, &$1) }
    case .translations:
      guard let tag = language.map({ reading.languages[$0.rawValue] }) else { return }
      var records = editorial.translationRecords[tag]?.files ?? [:]
      let read =
        TranslationsFile.scan(reading.map[file].bytes)
        ?? reading.record(TranslationsFile.record, file, &draft) { TranslationsFile.read($0, &$1) }
      records.merge(read?.files ?? [:]) { _, later in later }
      editorial.translationRecords[tag] = TranslationRecords(files: records)
    case .waivers, .retired, .jargon: break
    }
  }
}
