import CatalogueModel
import Parallelism
import Rendering
import Search
import SiteFiles

/// Makes the index of a language from what each page is found by. What that is, is collected on all threads, so many
/// pages at a time; the index takes them one after the other.
struct SearchIndexing: Sendable {
  let renderer: SiteRenderer
  let jobs: Int

  private static let pagesAtATime = 512

  /// An index with all documents of a language.
  func builder(for language: LanguageIndex) -> IndexBuilder {
    var builder = IndexBuilder(
      language: renderer.languages[language.rawValue].tag, words: renderer.searchWords(in: language),
      weights: renderer.searchWeights)
    let pages = renderer.searchedPages
    for start in stride(from: 0, to: pages.count, by: Self.pagesAtATime) {
      let some = Array(pages[start..<min(start + Self.pagesAtATime, pages.count)])
      let documents = Concurrent.map(some, jobs: jobs) { renderer.searchDocument(of: $0, in: language) }
      for case let document? in documents { builder.add(document) }
    }
    return builder
  }

  /// The files of the index of a language, each at its place in the output.
  func files(for language: LanguageIndex) -> [IndexFile] {
    builder(for: language).files(
      folder: SearchFiles.folder(of: renderer.languages[language.rawValue]), sha256Hex: Digest.sha256Hex)
  }
}
