import Search

/// Tells where in a page the words of a query stand. The index does not keep that, so it is looked up in what the index
/// was made from.
struct SearchExplaining {
  private let words: [(text: String, variants: [String])]
  private let language: SearchLanguage

  init(_ result: SearchResult, language: SearchLanguage) {
    words = result.words.map { word in
      (word.text, (word.matchedAs.isEmpty ? [word.text] : word.matchedAs).map(Folding.fold))
    }
    self.language = language
  }

  /// - Parameter base: the path of the home page.
  func hit(_ hit: SearchResult.Hit, _ document: SearchDocument?, base: String) -> SearchOutcome.Hit {
    SearchOutcome.Hit(
      kind: Self.name(of: hit.kind), title: hit.title, path: base + hit.path, score: hit.score,
      coverage: hit.coverage, matched: hit.matched, places: document.map(places) ?? [])
  }

  private func places(in document: SearchDocument) -> [(field: String, words: [String])] {
    let fields: [(String, [String])] = [
      ("title", [document.title]), ("code", [document.code].compactMap { $0 }),
      ("keywords", document.keywords), ("former names", document.formerNames), ("results", document.results),
      ("life events", document.lifeEvents), ("related", document.related), ("summary", [document.summary]),
      ("text", document.text),
    ]
    return fields.compactMap { field, texts in
      let folded = texts.map(folded)
      let found = words.filter { word in
        word.variants.contains { variant in folded.contains { Self.stands(variant, in: $0) } }
      }
      return found.isEmpty ? nil : (field, found.map(\.text))
    }
  }

  /// The folded words of a text with a blank around each.
  private func folded(_ text: String) -> String {
    " " + Tokens.words(of: text, in: language).map { $0.folded + " " }.joined()
  }

  /// Long variants may be part of a word: of a compound that was taken apart.
  private static func stands(_ variant: String, in text: String) -> Bool {
    text.contains(" \(variant) ") || (variant.count > 3 && text.contains(variant))
  }

  private static func name(of kind: SearchDocument.Kind) -> String {
    switch kind {
    case .procedure: "procedure"
    case .lifeEvent: "life event"
    case .evidence: "evidence"
    case .organisation: "organisation"
    case .topic: "topic"
    case .act: "act"
    case .page: "page"
    }
  }
}
