/// An index, read from its files as the browser reads it: tests and commands find with it what citizens find.
package struct SearchIndex {
  private let reader: IndexReader

  /// - Throws: where `index.json` is missing or damaged. Other files may fail: then there is less to be found.
  package init(files: [IndexFile]) throws(SearchError) { reader = try IndexReader(files) }

  /// What a query finds.
  ///
  /// - Parameters:
  ///   - full: whether the full text is asked too where titles and names know too little: for a page of results, not
  ///     for suggestions.
  ///   - limit: the most procedures; half as many other documents may come with them.
  package func find(_ query: String, full: Bool = false, limit: Int = 8) -> SearchResult {
    reader.begin()
    let parsed = ParsedQuery(query, reader.root)
    var evaluation = Evaluation(parsed, Matching(reader: reader))
    evaluation.run(full: full)
    var ranking = Ranking(evaluation)
    ranking.compareTitles(
      TitleComparison(evaluation),
      reach: full ? max(Ranking.fullReach, reader.root.titleReach) : reader.root.titleReach)
    var result = SearchResult()
    result.words = evaluation.described
    (result.procedures, result.others) = (ranking.procedures.count, ranking.others.count)
    let offered = ranking.procedures.prefix(limit) + ranking.others.prefix((limit + 1) / 2)
    result.hits = offered.compactMap { hit($0, parsed.words.count) }
    result.usedTexts = evaluation.usedTexts
    if ranking.procedures.isEmpty, ranking.others.isEmpty { result.nearest = evaluation.nearest() }
    result.isPartial = reader.hasFailed
    return result
  }

  /// The files that the latest query needed besides `index.json`, as the browser would fetch them.
  package var filesRead: Set<String> { reader.read }

  private func hit(_ place: Ranking.Place, _ words: Int) -> SearchResult.Hit? {
    guard let shown = reader.shown(place.document), let kind = reader.root.kind(of: place.document) else {
      return nil
    }
    let matched = place.mask.nonzeroBitCount
    return SearchResult.Hit(
      document: place.document, kind: kind, title: shown.title, path: shown.path, code: shown.code,
      language: shown.language, score: place.score, coverage: place.coverage, matched: matched,
      hasAllWords: matched == words)
  }
}

extension Evaluation {
  /// What became of each word.
  var described: [SearchResult.Word] {
    query.words.indices.map { place in
      let all = ([words[place]] + others.filter { $0.mask & 1 << place != 0 }).filter(\.isFound)
      var forms: [String] = []
      for form in all.flatMap(\.matchedAs) where !forms.contains(form) { forms.append(form) }
      return SearchResult.Word(
        text: query.words[place].exact, folded: query.words[place].folded, isOpen: query.words[place].isOpen,
        matchedAs: Array(forms.prefix(12)), correction: corrections[place], isKnown: !all.isEmpty)
    }
  }

  /// The query with the known words that are closest to the unknown ones, best first.
  func nearest() -> [String] {
    let near = query.words.indices.map { place -> [String] in
      let word = query.words[place].folded
      if isFound(place) { return [] }
      return matching.near(word, isOpen: false, most: 2)
        .map { (TypingErrors.distance(word, $0, most: 2), $0) }
        .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : UTF16Order.precedes($0.1, $1.1) }.map(\.1)
    }
    let most = near.map(\.count).max() ?? 0
    return (0..<min(most, 3)).map { rank in
      zip(query.words, near).map { $1.isEmpty ? $0.exact : $1[min(rank, $1.count - 1)] }.joined(
        separator: " ")
    }
  }
}
