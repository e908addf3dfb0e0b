internal import CatalogueModel
import Diagnostics
import Rendering
import Search
package import SiteFiles

/// Searches a catalogue as the site would, for editors who tune words and weights.
package enum SearchRun {
  /// - Throws: ``FileSystemError`` where the outside world fails, as the value where nothing could be searched.
  package static func find(
    _ request: SearchRequest
  ) throws(FileSystemError) -> Result<SearchOutcome, SearchRefusal> {
    switch try prepare(request) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let (renderer, language)):
      let files = SearchIndexing(renderer: renderer, jobs: request.build.jobs).files(for: language)
      // The program reads what it has just written; it would be a fault of its own if that could not be read.
      guard let index = try? SearchIndex(files: files) else {
        preconditionFailure("an index that cannot be read")
      }
      let result = index.find(request.query, full: request.isFull, limit: 16)
      let read = index.filesRead
      let fetched = files.filter { read.contains($0.path) || $0.path.hasSuffix("/index.json") }
      let explaining = SearchExplaining(
        result, language: SearchLanguage(renderer.languages[language.rawValue].tag),
        words: renderer.searchWords(in: language))
      return .success(
        SearchOutcome(
          language: renderer.languages[language.rawValue],
          words: result.words.map {
            SearchOutcome.Word(text: $0.text, matchedAs: $0.matchedAs, correction: $0.correction)
          },
          hits: result.hits.map { hit in
            explaining.hit(
              hit, renderer.searchDocument(of: renderer.searchedPages[hit.document], in: language),
              base: renderer.home(in: language))
          },
          totals: (result.procedures, result.others), usedTexts: result.usedTexts,
          nearest: result.nearest, documents: renderer.searchedPages.count,
          fetched: (fetched.count, fetched.reduce(0) { $0 + $1.bytes.count })))
    }
  }

  /// The words of a language that the build takes apart, with their parts, by the alphabet.
  package static func compounds(
    _ request: SearchRequest
  ) throws(FileSystemError) -> Result<[(word: String, parts: [String])], SearchRefusal> {
    switch try prepare(request) {
    case .failure(let refusal): .failure(refusal)
    case .success(let (renderer, language)):
      .success(
        SearchIndexing(renderer: renderer, jobs: request.build.jobs).builder(for: language).compounds.sorted {
          $0.word < $1.word
        })
    }
  }

  private static func prepare(
    _ request: SearchRequest
  ) throws(FileSystemError) -> Result<(SiteRenderer, LanguageIndex), SearchRefusal> {
    let proof = try Pipeline.prove(request.build)
    guard let renderer = proof.renderer, !proof.report.hasFailed else {
      return .failure(.catalogue(proof.report))
    }
    let wanted = request.language ?? renderer.languages[0].tag
    guard let place = renderer.languages.firstIndex(where: { $0.tag == wanted }) else {
      return .failure(.unknownLanguage(wanted, known: renderer.languages))
    }
    return .success((renderer, LanguageIndex(place)))
  }
}
