import BuildGraph
package import CatalogueModel
package import Diagnostics
package import Parallelism

/// What the files of a content folder say, unit by unit, before the catalogue is looked at as a whole.
///
/// A build reads them once. Whoever follows an editor keeps them, so that a change of one file reads one procedure
/// again and not the whole catalogue.
package struct CatalogueDrafts: Sendable {
  private let root: String
  private var files: [ContentFile]
  private var portal: PortalDraft
  private var sorted: Sorted?
  /// How many units have been read so far, rather than taken over from what was kept.
  package private(set) var unitsRead = 0

  /// The units of the folder with what came of reading each.
  fileprivate struct Sorted {
    var folder: ContentFolder
    var drafts: [UnitDraft]
    var stamps: [UnitStamps]
    let stamping: UnitStamping
    var unitOfFile: [FileID: Int]
    var resolution: ReferenceResolution
    var standIns = StandIns()
    /// What stands in files beside the entities.
    var besides: Besides
    let languages: [LanguageTag]
    let currency: Currency?
  }

  /// What the files say that belong to no unit, `portal.yaml` left out.
  fileprivate struct Besides {
    let editorial: EditorialReading
    let words: SearchWordsReading

    init(_ folder: ContentFolder, _ reading: UnitReading) {
      editorial = EditorialReading(folder, reading)
      words = SearchWordsReading(folder, reading, retired: editorial.editorial.retired)
    }
  }

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - files: the files of the content folder in a fixed order.
  ///   - map: the text of the files; places for files that are missing are added to it.
  ///   - root: the content folder as people know it, for such places.
  ///   - kept: what came of reading in an earlier run; units that are as they were then need not be read.
  package init(
    _ files: [ContentFile], map: inout SourceMap, root: String, kept: KeptDrafts? = nil, jobs: Int,
    progress: RunProgress? = nil
  ) {
    (self.files, self.root) = (files, root)
    portal = PortalDraft.read(files, map: &map, root: root)
    sort(&map, keeping: nil, kept, changed: [], jobs: jobs, progress: progress)
  }

  /// Reads again what has changed.
  ///
  /// - Parameters:
  ///   - changed: the files whose bytes in `map` are others than before.
  ///   - files: all files, where some have come or gone; nil where they are the same.
  package mutating func update(
    _ changed: Set<FileID>, files: [ContentFile]? = nil, map: inout SourceMap, jobs: Int
  ) {
    if let files { self.files = files }
    let portalFile = self.files.first { $0.path == "portal.yaml" }?.file
    if files != nil || portalFile.map(changed.contains) ?? false {
      portal = PortalDraft.read(self.files, map: &map, root: root)
    }
    guard let known = sorted, files == nil, portal.languages == known.languages,
      portal.portal?.currency == known.currency
    else { return sort(&map, keeping: sorted, changed: changed, jobs: jobs) }
    let units = Array(Set(changed.compactMap { known.unitOfFile[$0] })).sorted()
    let reading = reading(map, known.folder, known.languages)
    if changed.contains(where: { known.unitOfFile[$0] == nil }) {
      sorted?.besides = Besides(known.folder, reading)
    }
    let drafts = Concurrent.map(units.map { known.folder.units[$0] }, jobs: jobs) { reading.read($0) }
    for (unit, draft) in zip(units, drafts) {
      sorted?.standIns.note(
        known.folder.units[unit], was: known.drafts[unit], is: draft, known.resolution)
      sorted?.drafts[unit] = draft
      sorted?.stamps[unit] = known.stamping.stamps(of: known.folder.units[unit], in: map)
    }
    unitsRead += units.count
  }

  private func reading(_ map: SourceMap, _ folder: ContentFolder, _ languages: [LanguageTag]) -> UnitReading {
    UnitReading(
      map: map, languages: languages, currency: portal.portal?.currency, attachments: folder.attachments)
  }

  /// Sorts the files into units, and reads those that are not as they were.
  ///
  /// - Parameters:
  ///   - old: what was read before in this run.
  ///   - kept: what was read in an earlier run.
  private mutating func sort(
    _ map: inout SourceMap, keeping old: Sorted?, _ kept: KeptDrafts? = nil, changed: Set<FileID>, jobs: Int,
    progress: RunProgress? = nil
  ) {
    guard let languages = portal.languages else { return sorted = nil }
    let folder = ContentFolder(files, languages: languages, map: &map, root: root)
    let currency = portal.portal?.currency
    let resolution = ReferenceResolution(folder)
    let stamping = UnitStamping(languages, currency, attachments: folder.attachments)
    let known = old.map { $0.unchanged(by: changed, languages, currency, folder.attachments) } ?? [:]
    let reading = reading(map, folder, languages)
    progress?.begin(.reading, of: folder.units.count)
    let units = Concurrent.map(folder.units, jobs: jobs) { [map] unit in
      defer { progress?.advance() }
      let (stamps, files) = (stamping.stamps(of: unit, in: map), unit.files)
      if let known = known[GuidanceKey(unit.kind, unit.id)], known.files == files {
        return ReadUnit(draft: known.draft, stamps: stamps, files: files)
      }
      if let draft = kept?.draft(stamps, files: files) {
        return ReadUnit(draft: draft, stamps: stamps, files: files)
      }
      return ReadUnit(draft: reading.read(unit), stamps: stamps, files: files, isNew: true)
    }
    unitsRead += units.count(where: \.isNew)
    let drafts = units.map(\.draft)
    var unitOfFile: [FileID: Int] = [:]
    for (number, unit) in folder.units.enumerated() {
      for file in unit.files { unitOfFile[file] = number }
    }
    sorted = Sorted(
      folder: folder, drafts: drafts, stamps: units.map(\.stamps), stamping: stamping, unitOfFile: unitOfFile,
      resolution: resolution,
      standIns: standIns(old, folder, drafts, resolution), besides: Besides(folder, reading),
      languages: languages, currency: currency)
  }

  /// What stands in for units that are broken, once units have come or gone.
  private func standIns(
    _ old: Sorted?, _ folder: ContentFolder, _ drafts: [UnitDraft], _ resolution: ReferenceResolution
  ) -> StandIns {
    guard let old else { return StandIns() }
    var standIns = old.standIns
    standIns.review(folder.units, drafts, resolution)
    var before: [GuidanceKey: Int] = [:]
    for (number, unit) in old.folder.units.enumerated() { before[GuidanceKey(unit.kind, unit.id)] = number }
    for (unit, draft) in zip(folder.units, drafts) where !draft.findings.isEmpty {
      let number = before[GuidanceKey(unit.kind, unit.id)]
      standIns.note(unit, was: number.map { old.drafts[$0] }, is: draft, resolution)
    }
    return standIns
  }

  /// The catalogue as a whole with all findings, sorted; nil where `portal.yaml` is so faulty that nothing can be read
  /// by it.
  ///
  /// - Parameter day: the day whose facts are checked against acts in force, once the portal is known.
  package func checked(_ map: SourceMap, asOf day: (Portal) -> CivilDate, jobs: Int) -> Checked<Catalogue?> {
    let catalogue = assembled()
    return Checked(catalogue, findings: findings(in: catalogue, map, asOf: day, jobs: jobs))
  }

  /// What is wrong with files and with what they refer to, sorted.
  ///
  /// - Parameters:
  ///   - catalogue: what the files say together, see ``assembled()``.
  ///   - day: the day whose facts are checked against acts in force.
  package func findings(
    in catalogue: Catalogue?, _ map: SourceMap, asOf day: (Portal) -> CivilDate, jobs: Int
  ) -> [Diagnostic] {
    guard let sorted else { return portal.findings.sorted() }
    let (editorial, words) = (chosen(sorted.besides.editorial), sorted.besides.words)
    let drafts = sorted.drafts
    var findings = portal.findings + sorted.folder.findings + drafts.flatMap(\.findings) + words.findings
    findings += editorial.findings
    findings += drafts.flatMap { sorted.resolution.findings($0.references) }
    findings += sorted.resolution
      .findings(portal.references + words.references + editorial.references)
    guard let catalogue else { return findings.sorted() }
    let faulty = Set(findings.lazy.filter { $0.severity == .error }.map(\.span.file))
    findings += FoundFragment.findings(drafts.flatMap(\.fragments), in: catalogue)
    findings += CatalogueRules.findings(
      in: catalogue, asOf: day(catalogue.portal), faulty: faulty, map: map, jobs: jobs)
    return findings.sorted()
  }

  /// What editors keep beside the entities, as far as the portal asks for it.
  private func chosen(_ editorial: EditorialReading) -> EditorialReading {
    var editorial = editorial
    if let portal = portal.portal { editorial.choose(portal) }
    return editorial
  }
}

// MARK: - What another build knows the files by

extension CatalogueDrafts {
  /// What the files are known again by, entity by entity.
  package func stamps(_ map: SourceMap) -> ContentStamps {
    let portalFile = files.first { $0.path == "portal.yaml" }?.file
    let portal = Stamp(of: [portalFile].compactMap { $0 }, in: map)
    guard let sorted else {
      return ContentStamps(portal: portal, searchWords: Stamp(), editorial: Stamp(), entities: [:])
    }
    let keys = sorted.folder.units.map { GuidanceKey($0.kind, $0.id) }
    let editorial = sorted.folder.editorial
    // What was abolished is searched for by its names too (``SearchWordsReading``).
    let words = sorted.folder.searchWords.map(\.file) + editorial.filter { $0.kind == .retired }.map(\.file)
    return ContentStamps(
      portal: portal, searchWords: Stamp(of: words, in: map),
      editorial: Stamp(of: editorial.map(\.file), in: map),
      entities: Dictionary(zip(keys, sorted.stamps.map(\.files)), uniquingKeysWith: { first, _ in first }))
  }

  /// A unit with what came of reading it.
  struct ReadUnit: Sendable {
    let draft: UnitDraft
    let stamps: UnitStamps
    let files: [FileID]
    /// Whether it was read just now.
    var isNew = false
  }

  /// All units, in one order.
  var units: [ReadUnit] {
    guard let sorted else { return [] }
    return sorted.folder.units.indices.map {
      ReadUnit(
        draft: sorted.drafts[$0], stamps: sorted.stamps[$0], files: sorted.folder.units[$0].files)
    }
  }
}

// MARK: - What editors are shown

extension CatalogueDrafts {
  /// The catalogue as it is shown to editors, without a look at what is wrong with it: units that are broken say what
  /// they said before. Nil where `portal.yaml` is so faulty that nothing can be read by it.
  package func shown() -> Catalogue? {
    guard let sorted, !sorted.standIns.keys.isEmpty else { return assembled() }
    return assembled(zip(sorted.folder.units, sorted.drafts).map { sorted.standIns[$0] ?? $1 })
  }

  /// The units that say what they said before because they are broken now.
  package var unitsShownAsBefore: Set<GuidanceKey> { sorted?.standIns.keys ?? [] }

  /// The catalogue as a whole, without looking for what is wrong with it; nil where `portal.yaml` is so faulty that
  /// nothing can be read by it.
  package func assembled() -> Catalogue? { assembled(sorted?.drafts ?? []) }

  /// - Parameter drafts: what the units say, or what counts instead.
  private func assembled(_ drafts: [UnitDraft]) -> Catalogue? {
    guard let sorted, let portal = portal.portal else { return nil }
    return CatalogueLoader.assemble(
      portal, sorted.folder.units, drafts, sorted.besides.words, chosen(sorted.besides.editorial))
  }
}

// MARK: - What editors ask for between two looks at the whole

extension CatalogueDrafts {
  /// The languages of the portal; empty while `portal.yaml` names none.
  package var languages: [LanguageTag] { portal.languages ?? [] }

  /// The files that are read together with a file: those of its procedure, or the file alone.
  package func unit(of file: FileID) -> [FileID] {
    guard let sorted, let unit = sorted.unitOfFile[file] else { return [file] }
    return sorted.folder.units[unit].files
  }

  /// What is wrong with a unit by itself, and with its references. Nil where the file belongs to no unit, so that only
  /// a look at the whole can tell.
  package func findings(inUnitOf file: FileID) -> [Diagnostic]? {
    guard let sorted, let unit = sorted.unitOfFile[file] else { return nil }
    let draft = sorted.drafts[unit]
    return draft.findings + sorted.resolution.findings(draft.references)
  }

  /// The ids of all entities of a kind, also of those whose files are faulty, sorted.
  package func ids(of kind: EntityKind) -> [EntityID] { sorted?.folder.ids(of: kind).sorted() ?? [] }

  /// The files of an entity, its main file first; empty where there is no such entity.
  package func files(of kind: EntityKind, _ id: EntityID) -> [FileID] {
    sorted?.folder.units.first { $0.kind == kind && $0.id == id }?.files ?? []
  }

  /// A procedure as it was last read, though the rest of the catalogue may have changed since.
  package func procedure(_ id: EntityID) -> Procedure? {
    guard let file = files(of: .procedure, id).first, let sorted, let unit = sorted.unitOfFile[file],
      case .procedure(let procedure)? = sorted.drafts[unit].entity
    else { return nil }
    return procedure
  }

  /// The files of all units that refer to an entity, by a key, a link or a fact, in the order of the units, and those
  /// that belong to no unit and may.
  package func files(referringTo kind: EntityKind, _ id: EntityID) -> [FileID] {
    guard let sorted else { return [] }
    var files: [FileID] = []
    for (unit, draft) in zip(sorted.folder.units, sorted.drafts) {
      let isNamed = draft.references.contains { $0.kind == kind && $0.id == id }
      let isFact = kind == .evidence && draft.facts.contains { $0.kind == "document" && $0.id == id.text }
      if isNamed || isFact { files += unit.files }
    }
    let units = Set(sorted.unitOfFile.keys)
    return files + self.files.compactMap(\.file).filter { !units.contains($0) }
  }
}

extension CatalogueDrafts.Sorted {
  /// The units that say what they said before, where nothing else has changed that reading looks at.
  fileprivate func unchanged(
    by changed: Set<FileID>, _ languages: [LanguageTag], _ currency: Currency?, _ attachments: Set<String>
  ) -> [GuidanceKey: (files: [FileID], draft: UnitDraft)] {
    guard languages == self.languages, currency == self.currency, attachments == folder.attachments else {
      return [:]
    }
    var unchanged: [GuidanceKey: (files: [FileID], draft: UnitDraft)] = [:]
    for (unit, draft) in zip(folder.units, drafts) where changed.isDisjoint(with: unit.files) {
      unchanged[GuidanceKey(unit.kind, unit.id)] = (unit.files, draft)
    }
    return unchanged
  }
}

extension ContentFolder.Unit {
  /// Its files, the main one first.
  var files: [FileID] {
    switch self {
    case .flat(_, _, let file): [file]
    case .deep(let deep): [deep.main].compactMap { $0 } + deep.forms.map(\.file) + deep.guidance.map(\.file)
    }
  }
}
