import BuildGraph
import CatalogueModel
import Rendering
import Search

/// What the index of a language is made of, page by page: while none of it has changed, neither has the index.
struct SearchSteps: Sendable {
  let renderer: SiteRenderer
  let previous: PreviousBuild?
  let ledger: InputLedger
  /// What is known by now of what decides about all pages: the words of languages, and the weights.
  let settings: Stamp

  static func name(of language: LanguageTag) -> String { "search-index \(language)" }

  /// The steps of a language, one for each page and one for the index.
  func steps(of language: LanguageIndex) -> (pages: [BuildRecord.Step], index: BuildRecord.Step) {
    let tag = renderer.languages[language.rawValue]
    var whole = settings
    let pages = renderer.searchedPages.map { page in
      let step = step(of: page, in: language, tag)
      whole.add(step.name)
      whole.add(step.stamp)
      return step
    }
    let index = BuildRecord.Step(Self.name(of: tag), inputs: ledger.number(of: ReadLog()), stamp: whole)
    return (pages, index)
  }

  private func step(of page: PageID, in language: LanguageIndex, _ tag: LanguageTag) -> BuildRecord.Step {
    let name = "searched \(tag) \(renderer.address(of: page, in: language))"
    if let known = previous?.kept(step: name) { return known }
    let log = ReadLog()
    let document = renderer.searchDocument(of: page, in: language, noting: log)
    return BuildRecord.Step(name, inputs: ledger.number(of: log), stamp: document.map(Stamp.init) ?? Stamp())
  }
}

extension Stamp {
  /// What a page is found by.
  fileprivate init(_ document: SearchDocument) {
    self.init()
    add(document.kind.rawValue)
    for text in [document.title, document.path, document.summary] { add(text) }
    add(document.code)
    add(document.language)
    for texts in [
      document.keywords, document.formerNames, document.results, document.lifeEvents, document.related,
      document.text,
    ] {
      add(texts.count)
      for text in texts { add(text) }
    }
    let facets = document.facets
    add(facets.topic ?? -1)
    add(facets.audience)
    add(facets.lifeEvents.count)
    for event in facets.lifeEvents { add(event) }
    add(facets.isOnline)
    add(facets.isFree)
  }
}
