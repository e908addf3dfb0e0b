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

  /// The same where nothing is known of an earlier build.
  var fromNothing: SearchSteps {
    SearchSteps(renderer: renderer, previous: nil, ledger: ledger, settings: settings)
  }

  static func name(of language: LanguageTag) -> String { "search-index \(language)" }

  /// The step of the index of a language, which follows from those of its pages.
  func index(of language: LanguageIndex, from pages: [BuildRecord.Step]) -> BuildRecord.Step {
    var whole = settings
    for step in pages {
      whole.add(step.name)
      whole.add(step.stamp)
    }
    let name = Self.name(of: renderer.languages[language.rawValue])
    return BuildRecord.Step(name, inputs: ledger.number(of: ReadLog()), stamp: whole)
  }

  /// The step of a page, and what it is found by where that is not known to be the same as in the build before.
  func look(at page: PageID, in language: LanguageIndex) -> (
    document: SearchDocument?, step: BuildRecord.Step
  ) {
    let tag = renderer.languages[language.rawValue]
    let name = "searched \(tag) \(renderer.address(of: page, in: language))"
    if let known = previous?.kept(step: name) { return (nil, known) }
    let log = ReadLog()
    let document = renderer.searchDocument(of: page, in: language, noting: log)
    let stamp = document.map(Stamp.init) ?? Stamp()
    return (document, BuildRecord.Step(name, inputs: ledger.number(of: log), stamp: stamp))
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
