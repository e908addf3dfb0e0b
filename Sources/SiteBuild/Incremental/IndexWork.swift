import BuildGraph
import CatalogueModel
import Parallelism
import Rendering
import Search
import SiteFiles

/// The indexes for searching, each begun as soon as it is known what pages say: it is as much work as hundreds of pages.
struct IndexWork: Sendable {
  /// What came of one.
  struct Index: Sendable {
    let steps: [BuildRecord.Step]
    /// The places of its files in the record of the build before, where all can be taken over.
    let kept: [Int]
    /// Its files; none where they can be taken over.
    let files: [IndexFile]
  }

  private let renderer: SiteRenderer
  private let jobs: Int
  private let indexes: [Ahead<Index>]

  /// - Parameter ledger: where lists of inputs get their numbers.
  init(
    _ renderer: SiteRenderer, _ inputs: PageInputs, _ previous: PreviousBuild?, _ ledger: InputLedger,
    jobs: Int
  ) {
    (self.renderer, self.jobs) = (renderer, jobs)
    let steps = SearchSteps(renderer: renderer, previous: previous, ledger: ledger, settings: inputs.search)
    indexes = renderer.languages.indices.map { number in
      Ahead(jobs: jobs) { Self.index(LanguageIndex(number), steps, renderer, previous, jobs) }
    }
  }

  private static func index(
    _ language: LanguageIndex, _ steps: SearchSteps, _ renderer: SiteRenderer, _ previous: PreviousBuild?,
    _ jobs: Int
  ) -> Index {
    let tag = renderer.languages[language.rawValue]
    let indexing = SearchIndexing(renderer: renderer, jobs: jobs)
    guard let known = previous?.step(SearchSteps.name(of: tag)) else {
      let steps = steps.fromNothing
      let (index, pages) = indexing.builder(for: language) { steps.look(at: $0, in: language) }
      return Index(
        steps: pages + [steps.index(of: language, from: pages)], kept: [],
        files: indexing.files(of: index, language))
    }
    let pages = renderer.searchedPages.map { steps.look(at: $0, in: language).step }
    let step = steps.index(of: language, from: pages)
    let kept =
      known.stamp == step.stamp ? previous?.site.intact(below: SearchFiles.folder(of: tag) + "/") ?? [] : []
    return Index(steps: pages + [step], kept: kept, files: kept.isEmpty ? indexing.files(for: language) : [])
  }

  subscript(language: LanguageIndex) -> Index { indexes[language.rawValue].value }

  /// The files of an index that could not be taken over after all.
  func files(of language: LanguageIndex) -> [IndexFile] {
    let index = self[language]
    return index.files.isEmpty
      ? SearchIndexing(renderer: renderer, jobs: jobs).files(for: language) : index.files
  }
}

extension RememberedSite {
  /// The places of all files of a folder, without compressed twins; none where any is not as it was left.
  fileprivate func intact(below folder: String) -> [Int] {
    var places: [Int] = []
    // Files are sorted by path: those of a folder stand together.
    let first = record.files.partitioningIndex { $0.path >= folder }
    for file in record.files[first...].prefix(while: { $0.path.hasPrefix(folder) })
    where !file.path.hasSuffix(Compressed.ending) {
      guard let place = intact(file.path) else { return [] }
      places.append(place)
    }
    return places
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place from which on all elements are so, of a collection in which those stand at the end.
  fileprivate func partitioningIndex(where isSo: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
