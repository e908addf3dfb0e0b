/// What a query finds.
package struct SearchResult: Sendable {
  /// A word of the query that was searched for.
  package struct Word: Sendable, Hashable {
    /// As it was typed, in lower case.
    package let text: String
    package let folded: String
    /// Whether it may be the beginning of a word.
    package let isOpen: Bool
    /// The catalogue's words that were taken for it, folded, the closest first.
    package var matchedAs: [String] = []
    /// The word of the catalogue that was most probably meant, where this one is unknown.
    package var correction: String?
    package var isKnown = false
  }

  package struct Hit: Sendable, Hashable {
    /// The number of the document.
    package let document: Int
    package let kind: SearchDocument.Kind
    package let title: String
    package let path: String
    package let code: String?
    package let language: String?
    package let score: Int
    package let coverage: Int
    /// How many words of the query are known to stand in it.
    package let matched: Int
    package let hasAllWords: Bool
  }

  package var words: [Word] = []
  /// Procedures, best first, then everything else, best first.
  package var hits: [Hit] = []
  package var procedures = 0
  package var others = 0
  /// Whether the full text was asked too.
  package var usedTexts = false
  /// Where nothing was found: what may have been meant, best first.
  package var nearest: [String] = []
  /// Whether a file was missing or damaged, so that there may be more.
  package var isPartial = false
}

/// Why an index cannot be read.
package enum SearchError: Error, Hashable {
  /// A file that another names is not there.
  case missing(path: String)
  /// A file is not what it should be.
  case damaged(path: String)
}
