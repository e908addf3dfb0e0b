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
    let (pages, index) = steps.steps(of: language)
    let kept =
      previous?.step(index.name)?.stamp == index.stamp
      ? previous?.site.intact(below: SearchFiles.folder(of: renderer.languages[language.rawValue]) + "/")
        ?? [] : []
    let files = kept.isEmpty ? SearchIndexing(renderer: renderer, jobs: jobs).files(for: language) : []
    return Index(steps: pages + [index], kept: kept, files: files)
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
