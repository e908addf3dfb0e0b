import Analysis
import BuildGraph
import CatalogueModel
import Parallelism
import Rendering
import SiteFiles

/// What a site would be on a day, file by file: only to tell whether it is another one.
///
/// Of the picture of an earlier day is taken over whatever looks at nothing that has become another since.
struct SitePicture: Sendable {
  /// Something that is made by itself.
  private enum Part: Hashable, Sendable {
    case artifact(ArtifactID)
    /// What a page is found by.
    case searched(PageID, LanguageIndex)
  }

  private struct Look: Sendable {
    let digest: Int
    /// The number of the list of what was looked at; nil for what is made anew each time.
    let inputs: Int?
  }

  /// A digest of each file by its path. The index of a language is stood for by what it is made of.
  let files: [String: Int]
  /// How many parts were made, rather than taken over.
  let made: Int
  private let day: DayInputs
  private let looks: [Part: Look]
  /// Lists of inputs, by their numbers; nil where one of them is gone.
  private let lists: [[Input]?]
  /// What the inputs are known by on the day, as far as days matter to them.
  private let stamps: [Input: Stamp]

  /// - Parameters:
  ///   - before: the picture of the last day before on which anything may have become another.
  ///   - dated: what content dates to this day.
  init(
    _ renderer: SiteRenderer, after before: SitePicture? = nil, dated: Set<DatedContent.Subject> = [],
    jobs: Int
  ) {
    let day = DayInputs(renderer)
    let known = before.map { Known($0, day, DayInputs.inputs(of: dated), jobs: jobs) }
    let ledger = InputLedger(after: known?.lists.count ?? 0)
    let parts = Self.parts(of: renderer)
    let kept = parts.map { known?.look(at: $0) }
    let looks = Concurrent.map(Array(zip(parts, kept)), jobs: jobs) { part, kept in
      kept ?? Self.look(at: part, renderer, ledger)
    }
    made = kept.count { $0 == nil }
    let fresh = ledger.new
    let new = (0..<fresh.count).map { fresh[$0] }
    var stamps = known?.stamps ?? [:]
    for input in Set(new.joined()) where stamps[input] == nil { stamps[input] = day.stamp(of: input) }
    (self.day, self.stamps, lists) = (day, stamps, (known?.lists ?? []) + new)
    self.looks = Dictionary(uniqueKeysWithValues: zip(parts, looks))
    files = Self.files(zip(parts, looks), renderer)
  }

  /// The paths of files that are new, gone or different, in their order.
  func differences(from other: SitePicture) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  private static func parts(of renderer: SiteRenderer) -> [Part] {
    // The facts as data are the same whatever the day.
    let artifacts = renderer.artifacts.filter { if case .facts = $0 { false } else { true } }
    let searched = renderer.languages.indices.flatMap { language in
      renderer.searchedPages.map { Part.searched($0, LanguageIndex(language)) }
    }
    return artifacts.map(Part.artifact) + searched
  }

  private static func look(at part: Part, _ renderer: SiteRenderer, _ ledger: InputLedger) -> Look {
    let log = ReadLog()
    switch part {
    case .searched(let page, let language):
      let document = renderer.searchDocument(of: page, in: language, noting: log)
      return Look(digest: document.hashValue, inputs: ledger.number(of: log))
    case .artifact(let artifact):
      var bytes: [UInt8] = []
      let isNoted = notes(artifact)
      renderer.render(artifact, noting: isNoted ? log : nil, into: &bytes)
      return Look(digest: digest(of: bytes), inputs: isNoted ? ledger.number(of: log) : nil)
    }
  }

  private static func notes(_ artifact: ArtifactID) -> Bool {
    switch artifact {
    case .page, .formData: true
    default: false
    }
  }

  /// Not `hashValue`, which takes bytes one by one.
  private static func digest(of bytes: [UInt8]) -> Int {
    var stamp = Stamp()
    stamp.add(bytes)
    return Int(truncatingIfNeeded: stamp.bits)
  }

  private static func files(
    _ looks: some Sequence<(Part, Look)>, _ renderer: SiteRenderer
  ) -> [String: Int] {
    var files: [String: Int] = [:]
    var indexes = [[Int]](repeating: [], count: renderer.languages.count)
    for (part, look) in looks {
      switch part {
      case .artifact(let artifact): files[renderer.path(of: artifact)] = look.digest
      case .searched(_, let language): indexes[language.rawValue].append(look.digest)
      }
    }
    for (language, digests) in zip(renderer.languages, indexes) {
      files["search/\(language)/"] = digests.hashValue
    }
    return files
  }
}

extension SitePicture {
  /// What is known of a day by the picture of an earlier one.
  private struct Known: Sendable {
    let lists: [[Input]?]
    /// What the inputs are known by now.
    let stamps: [Input: Stamp]
    private let looks: [Part: Look]
    private let isChanged: [Bool]

    init(_ before: SitePicture, _ day: DayInputs, _ dated: Set<Input>, jobs: Int) {
      var (lists, old) = (before.lists, before.stamps)
      if let renumbered = day.renumbering(of: before.day) {
        lists = lists.map { $0.flatMap { Self.renumbered($0, renumbered) } }
        old = Dictionary(
          uniqueKeysWithValues: old.compactMap { input, stamp in renumbered(input).map { ($0, stamp) } })
      }
      let inputs = Array(old.keys)
      let stamps = Concurrent.map(inputs, jobs: jobs) { day.stamp(of: $0) }
      let now = Dictionary(
        uniqueKeysWithValues: zip(inputs, stamps).compactMap { pair in
          pair.1.map { (pair.0, $0) }
        })
      let changed = dated.union(inputs.filter { now[$0] != old[$0] })
      isChanged = lists.map { list in list?.contains { changed.contains($0) } ?? true }
      (self.lists, self.stamps, looks) = (lists, now, before.looks)
    }

    private static func renumbered(_ list: [Input], _ number: (Input) -> Input?) -> [Input]? {
      let renumbered = list.compactMap(number)
      return renumbered.count == list.count ? renumbered : nil
    }

    /// What was seen of a part before; nil where it may be another now.
    func look(at part: Part) -> Look? {
      looks[part].flatMap { look in look.inputs.flatMap { isChanged[$0] ? nil : look } }
    }
  }
}
