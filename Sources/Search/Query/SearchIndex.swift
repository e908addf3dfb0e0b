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
    ranking.compareTitles(TitleComparison(evaluation), reach: full ? .max / 2 : reader.root.titleReach)
    var result = SearchResult()
    result.words = parsed.words.indices.map { place in
      SearchResult.Word(
        text: parsed.words[place].exact, matchedAs: evaluation.words[place].matchedAs,
        correction: evaluation.corrections[place])
    }
    (result.procedures, result.others) = (ranking.procedures.count, ranking.others.count)
    let offered = ranking.procedures.prefix(limit) + ranking.others.prefix((limit + 1) / 2)
    result.hits = offered.compactMap { hit($0, parsed.words.count) }
    result.usedTexts = evaluation.usedTexts
    result.isPartial = reader.hasFailed
    return result
  }

  /// For each word that nothing was found for, the known words that are closest to it.
  package func nearest(to query: String) -> [(text: String, words: [String])] {
    let parsed = ParsedQuery(query, reader.root)
    var evaluation = Evaluation(parsed, Matching(reader: reader))
    evaluation.run(full: false)
    return zip(parsed.words, evaluation.words).compactMap { word, findings in
      if findings.isFound { return nil }
      let near = evaluation.matching.near(word.folded, isOpen: false, most: 2)
        .map { (TypingErrors.distance(word.folded, $0, most: 2), $0) }
        .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : UTF16Order.precedes($0.1, $1.1) }
      return near.isEmpty ? nil : (word.exact, near.prefix(3).map(\.1))
    }
  }

  /// The files that the latest query needed besides `index.json`, as the browser would fetch them.
  package var filesRead: Set<String> { reader.read }

  private func hit(_ place: Ranking.Place, _ words: Int) -> SearchResult.Hit? {
    guard let fields = reader.title(place.document), fields.count >= 3,
      let kind = fields[0].number.flatMap(SearchDocument.Kind.init), let title = fields[1].string,
      let path = fields[2].string
    else { return nil }
    let matched = place.mask.nonzeroBitCount
    return SearchResult.Hit(
      document: place.document, kind: kind, title: title, path: path,
      code: fields.count > 3 ? fields[3].string : nil, language: fields.count > 4 ? fields[4].string : nil,
      score: place.score, coverage: place.coverage, matched: matched, hasAllWords: matched == words)
  }
}
