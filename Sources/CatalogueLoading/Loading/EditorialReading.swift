import CatalogueModel
import Diagnostics

/// The files that editors keep beside the entities, as far as they can be read.
struct EditorialReading {
  private(set) var editorial = Editorial()
  private(set) var findings: [Diagnostic] = []
  private(set) var references: [FoundReference] = []
  /// Every profile that has a file, with what could be read of it.
  private(set) var profiles: [EntityID: CompletenessProfile?] = [:]

  /// There are a few small files, so that they are read one after the other.
  init(_ folder: ContentFolder, _ reading: UnitReading) {
    for (kind, language, file) in folder.editorial {
      var draft = UnitDraft()
      read(kind, language, file, reading, &draft)
      findings += draft.findings
      references += draft.references
    }
  }

  /// The profiles that the portal chose; names that are neither a file nor a word of the list are findings.
  mutating func choose(_ portal: Portal) {
    let choice = CompletenessChoice(portal, among: profiles)
    editorial.completeness = choice.profiles
    findings += choice.findings
  }

  private mutating func read(
    _ kind: EditorialFile, _ language: LanguageIndex?, _ file: FileID, _ reading: UnitReading,
    _ draft: inout UnitDraft
  ) {
    switch kind {
    case .waivers:
      editorial.waivers =
        reading.record(WaiversFile.record, file, &draft) { $0.list(WaiversFile.waivers, &$1) } ?? []
    case .completeness(let name):
      guard let id = EntityID(name), id != CompletenessProfile.ownID else {
        draft.findings.append(BadIDRule.finding(fileName: name, at: .beginning(of: file)))
        return
      }
      profiles[id] = .some(
        reading.record(CompletenessFile.record, file, &draft) { CompletenessFile.read($0, id: id, &$1) })
    case .jargon:
      guard let language else { return }
      editorial.jargon[language] = reading.record(JargonFile.record, file, &draft) {
        JargonFile.read($0, &$1)
      }
    case .retired:
      editorial.retired = reading.record(RetiredFile.record, file, &draft) { RetiredFile.read($0, &$1) } ?? []
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
    case .changes:
      editorial.changes =
        reading.record(ChangesFile.record, file, &draft) { ChangesFile.read($0, &$1) } ?? []
    }
  }
}
