import CatalogueModel
import Rendering
import Search
import SiteFiles

/// Makes the index of a language from what each page is found by, one page after the other.
struct SearchIndexing: Sendable {
  let renderer: SiteRenderer

  /// An index with all documents of a language.
  func builder(for language: LanguageIndex) -> IndexBuilder {
    var builder = IndexBuilder(
      language: renderer.languages[language.rawValue].tag, words: renderer.searchWords(in: language),
      weights: renderer.searchWeights)
    for page in renderer.searchedPages {
      guard let document = renderer.searchDocument(of: page, in: language) else { continue }
      builder.add(document)
    }
    return builder
  }

  /// The files of the index of a language, each at its place in the output.
  func files(for language: LanguageIndex) -> [IndexFile] {
    builder(for: language).files(
      folder: SearchFiles.folder(of: renderer.languages[language.rawValue]), sha256Hex: Digest.sha256Hex)
  }
}
