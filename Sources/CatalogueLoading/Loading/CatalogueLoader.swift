package import CatalogueModel
package import Diagnostics
package import Parallelism
import Syntax

/// Reads a content folder into a checked catalogue.
package enum CatalogueLoader {
  /// Reads all files, resolves all references, and applies all rules. Never stops at the first fault.
  ///
  /// - Parameters:
  ///   - files: the files of the content folder in a fixed order.
  ///   - map: the text of the files; places for files that are missing are added to it.
  ///   - root: the content folder as people know it, for such places.
  ///   - asOf: the day whose facts are checked against acts in force, once the portal is known.
  ///   - jobs: how many threads to use; the result does not depend on it.
  /// - Returns: the catalogue, or nil where `portal.yaml` is so faulty that nothing can be read by it.
  package static func load(
    _ files: [ContentFile], map: inout SourceMap, root: String, asOf day: (Portal) -> CivilDate, jobs: Int,
    progress: RunProgress? = nil
  ) -> Checked<Catalogue?> {
    CatalogueDrafts(files, map: &map, root: root, jobs: jobs, progress: progress).checked(
      map, asOf: day, jobs: jobs)
  }

  static func assemble(
    _ portal: Portal, _ units: [ContentFolder.Unit], _ drafts: [UnitDraft], _ words: SearchWordsReading,
    _ editorial: EditorialReading
  ) -> Catalogue {
    var guidance: [GuidanceKey: Localized<Guidance>] = [:]
    for (unit, draft) in zip(units, drafts) {
      if let text = draft.guidance { guidance[GuidanceKey(unit.kind, unit.id)] = text }
    }
    func table<Entity>(_ pick: (UnitDraft.Entity) -> Entity?) -> EntityTable<Entity> {
      EntityTable(drafts.compactMap { $0.entity.flatMap(pick) })
    }
    return Catalogue(
      portal: portal,
      calendars: table { if case .calendar(let entity) = $0 { entity } else { nil } },
      organisations: table { if case .organisation(let entity) = $0 { entity } else { nil } },
      evidence: table { if case .evidence(let entity) = $0 { entity } else { nil } },
      registers: table { if case .register(let entity) = $0 { entity } else { nil } },
      acts: table { if case .act(let entity) = $0 { entity } else { nil } },
      topics: table { if case .topic(let entity) = $0 { entity } else { nil } },
      lifeEvents: table { if case .lifeEvent(let entity) = $0 { entity } else { nil } },
      pages: table { if case .page(let entity) = $0 { entity } else { nil } },
      procedures: table { if case .procedure(let entity) = $0 { entity } else { nil } },
      guidance: guidance, pathLinks: drafts.flatMap(\.pathLinks),
      searchWords: words.vocabularies, editorial: editorial.editorial)
  }
}

/// What `portal.yaml` says, as far as it can be read.
struct PortalDraft {
  var portal: Portal?
  var languages: [LanguageTag]?
  var findings: [Diagnostic] = []
  var references: [FoundReference] = []

  static func read(_ files: [ContentFile], map: inout SourceMap, root: String) -> PortalDraft {
    var draft = PortalDraft()
    guard let file = files.first(where: { $0.path == "portal.yaml" })?.file else {
      let missing = map.add(SourceFile(path: "\(root)/portal.yaml", bytes: []))
      draft.findings.append(MissingFileRule.finding("portal.yaml", at: .beginning(of: missing)))
      return draft
    }
    let syntax = YAML.read(map[file].bytes, file: file)
    draft.findings += syntax.findings
    guard let node = syntax.value else {
      draft.languages = PortalFile.languages(inUnreadable: map[file].bytes, of: file)
      return draft
    }
    var first = Reading(languages: [], currency: nil)
    guard let record = RecordReader(node, PortalFile.record, &first) else {
      draft.findings += first.findings
      return draft
    }
    draft.languages = PortalFile.languages(record, &first)
    draft.findings += first.findings
    guard let languages = draft.languages else { return draft }
    var reading = Reading(languages: languages, currency: nil)
    draft.portal = PortalFile.read(record, &reading)
    draft.findings += reading.findings
    draft.references = reading.references
    return draft
  }
}
