package import CatalogueModel
package import Diagnostics

/// What to search a catalogue for, without a site.
package struct SearchRequest: Sendable {
  /// Where the catalogue and the theme are, and which day it is.
  package let build: BuildRequest
  /// As a citizen would type it.
  package let query: String
  /// The language whose index is asked; the portal’s first unless stated.
  package let language: String?
  /// Whether the full text is asked too, as the page of results does.
  package let isFull: Bool

  package init(build: BuildRequest, query: String, language: String?, isFull: Bool) {
    (self.build, self.query, self.language, self.isFull) = (build, query, language, isFull)
  }
}

/// Why nothing could be searched.
package enum SearchRefusal: Error, Sendable {
  /// The catalogue or the theme has errors.
  case catalogue(Report)
  case unknownLanguage(String, known: [LanguageTag])
}

/// What a search found, and why.
package struct SearchOutcome: Sendable {
  /// A word of the query.
  package struct Word: Sendable {
    package let text: String
    /// The catalogue’s words that were taken for it, the closest first; none where it is unknown.
    package let matchedAs: [String]
    /// The word that was probably meant.
    package let correction: String?
  }

  /// A page that was found.
  package struct Hit: Sendable {
    package let kind: String
    package let title: String
    /// Its path on the site.
    package let path: String
    package let score: Int
    /// Two for each word that is known to stand in it, one for each that may.
    package let coverage: Int
    /// How many words of the query stand in it.
    package let matched: Int
    /// Where in it words of the query stand: the field, and the words.
    package let places: [(field: String, words: [String])]
  }

  package let language: LanguageTag
  package let words: [Word]
  package let hits: [Hit]
  /// How many procedures and how many other pages were found in all.
  package let totals: (procedures: Int, others: Int)
  package let usedTexts: Bool
  /// What may have been meant where nothing was found, best first.
  package let nearest: [String]
  /// How many pages the index knows, and what a browser would have fetched of it for this search.
  package let documents: Int
  package let fetched: (files: Int, bytes: Int)
}
