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
    let renderer = renderer
    return builder(for: language) { page in (renderer.searchDocument(of: page, in: language), ()) }.index
  }

  /// An index of what somebody finds on each page, and whatever else they note of it.
  func builder<Note: Sendable>(
    for language: LanguageIndex, _ look: @escaping @Sendable (PageID) -> (SearchDocument?, Note)
  ) -> (index: IndexBuilder, notes: [Note]) {
    var index = IndexBuilder(
      language: renderer.languages[language.rawValue].tag, words: renderer.searchWords(in: language),
      weights: renderer.searchWeights)
    var notes: [Note] = []
    Concurrent.forEach(renderer.searchedPages, atATime: Self.pagesAtATime, jobs: jobs, look) { _, found in
      if let document = found.0 { index.add(document) }
      notes.append(found.1)
    }
    return (index, notes)
  }

  /// The files of the index of a language, each at its place in the output.
  func files(for language: LanguageIndex) -> [IndexFile] { files(of: builder(for: language), language) }

  func files(of index: IndexBuilder, _ language: LanguageIndex) -> [IndexFile] {
    index.files(
      folder: SearchFiles.folder(of: renderer.languages[language.rawValue]), sha256Hex: Digest.sha256Hex)
  }
}
