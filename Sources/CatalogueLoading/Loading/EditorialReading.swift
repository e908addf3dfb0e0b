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
    case .changes:
      editorial.changes =
        reading.record(ChangesFile.record, file, &draft) { ChangesFile.read($0, &$1) } ?? []
    case .waivers, .retired, .terms, .translations, .jargon: break
    }
  }
}
