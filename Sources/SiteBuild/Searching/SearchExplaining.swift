import Search

/// Tells where in a page the words of a query stand. The index does not keep that, so it is looked up in what the index
/// was made from.
struct SearchExplaining {
  /// A word of a query with the words that were taken for it, and the words of editors that lead to these.
  private struct Word {
    let text: String
    let variants: [String]
    let synonyms: [(phrase: String, folded: String)]
  }

  private let language: SearchLanguage
  private var words: [Word] = []

  init(_ result: SearchResult, language: SearchLanguage, words known: SearchWords) {
    self.language = language
    let sets = known.synonyms.map { set in
      set.map { (phrase: $0, folded: SearchExplaining.folded($0, language)) }
    }
    words = result.words.map { word in
      let variants = (word.matchedAs.isEmpty ? [word.text] : word.matchedAs).map(Folding.fold)
      let synonyms = sets.flatMap { set -> [(phrase: String, folded: String)] in
        let isMeant = { (member: (phrase: String, folded: String)) in
          variants.contains { member.folded.contains(" \($0) ") }
        }
        return set.contains(where: isMeant) ? set.filter { !isMeant($0) } : []
      }
      return Word(text: word.text, variants: variants, synonyms: synonyms)
    }
  }

  /// - Parameter base: the path of the home page.
  func hit(_ hit: SearchResult.Hit, _ document: SearchDocument?, base: String) -> SearchOutcome.Hit {
    SearchOutcome.Hit(
      kind: Self.name(of: hit.kind), title: hit.title, path: base + hit.path, score: hit.score,
      coverage: hit.coverage, matched: hit.matched, places: document.map(places) ?? [])
  }

  private func places(in document: SearchDocument) -> [(field: String, words: [String])] {
    let named: [(String, [String])] = [
      ("title", [document.title]), ("code", [document.code].compactMap { $0 }),
      ("keywords", document.keywords), ("former names", document.formerNames), ("results", document.results),
    ]
    let other: [(String, [String])] = [
      ("life events", document.lifeEvents), ("related", document.related), ("summary", [document.summary]),
      ("text", document.text),
    ]
    // Synonyms lead only to names.
    return (named.map { ($0, $1, true) } + other.map { ($0, $1, false) }).compactMap { field, texts, isName in
      let texts = texts.map { Self.folded($0, language) }
      let words = words.compactMap { name($0, in: texts, withSynonyms: isName) }
      return words.isEmpty ? nil : (field, words)
    }
  }

  /// How a word stands in texts: itself, or for a synonym.
  private func name(_ word: Word, in texts: [String], withSynonyms: Bool) -> String? {
    if word.variants.contains(where: { variant in texts.contains { Self.stands(variant, in: $0) } }) {
      return word.text
    }
    guard withSynonyms else { return nil }
    let synonym = word.synonyms.first { synonym in texts.contains { $0.contains(synonym.folded) } }
    return synonym.map { "\(word.text) (synonym of \($0.phrase))" }
  }

  /// The folded words of a text with a blank around each.
  private static func folded(_ text: String, _ language: SearchLanguage) -> String {
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
