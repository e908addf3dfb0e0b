/// Compares a query with the titles of documents.
struct TitleComparison {
  let reader: IndexReader
  let query: ParsedQuery
  /// The words that were not looked up, one bit each.
  let unverified: Int
  var root: IndexRoot { reader.root }

  init(_ evaluation: Evaluation) {
    reader = evaluation.matching.reader
    (query, unverified) = (evaluation.query, evaluation.unverified)
  }

  /// The place with what its title adds to it; as it was where the title cannot be read.
  func compared(_ place: Ranking.Place) -> Ranking.Place {
    guard let title = reader.shown(place.document)?.title else { return place }
    let words = Tokens.words(of: title, in: root.language)
    var result = place
    for (number, word) in query.words.enumerated() where unverified & ~place.mask & 1 << number != 0 {
      if words.contains(where: { stands($0, for: word) }) {
        result.mask |= 1 << number
        result.coverage += 1
      }
    }
    result.score = place.score * (8 + bonus(words)) / 8
    return result
  }

  /// Whether a word of a title is one of the query, or another form of it.
  private func stands(_ known: Word, for word: ParsedQuery.Word) -> Bool {
    if known.folded == word.folded || (word.isOpen && known.folded.begins(with: word.folded)) { return true }
    let stems = root.suffixes.stems(of: known.folded)
    return root.suffixes.stems(of: word.folded).contains { root.often[$0] != nil && stems.contains($0) }
  }

  /// What a title that is the query deserves, or one that begins with it, or holds it in one piece.
  private func bonus(_ title: [Word]) -> Int {
    let said = query.said
    guard !said.isEmpty, title.count >= said.count else { return 0 }
    if title.count == said.count, zip(title, said).allSatisfy({ $0.folded == $1.folded }) {
      return zip(title, said).allSatisfy { $0.exact == $1.exact } ? 8 : 7
    }
    let starts = 0...(title.count - said.count)
    guard let start = starts.first(where: { begins(title[$0...]) }) else { return 0 }
    return start == 0 ? 3 : said.count > 1 ? 2 : 0
  }

  private func begins(_ title: ArraySlice<Word>) -> Bool {
    zip(title, query.said).allSatisfy { known, word in
      word.isOpen ? known.folded.begins(with: word.folded) : known.folded == word.folded
    }
  }
}
