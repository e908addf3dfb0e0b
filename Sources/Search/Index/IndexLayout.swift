/// How an index is divided into files. Limits never change what is found in a small catalogue; in a large one they
/// bound what a browser fetches for one query.
package struct IndexLayout: Sendable, Hashable {
  /// The least number of bytes of a chunk, where there is enough to put into it.
  package var chunkBytes = 5_120
  /// The most chunks of each part.
  package var terms = 208
  package var texts = 12
  package var spellings = 24
  package var common = 48
  package var tails = 6
  package var titles = 112
  package var summaries = 12
  /// Terms in more documents than this lie apart, and are fetched only where nothing else helps.
  package var commonFrom = 256
  /// Of such a term, so many documents come first: those in which it counts most, short titles before long ones.
  package var head = 128
  /// The least number of documents of a chunk of titles or summaries.
  package var documentsPerChunk = 40
  /// How many chunks a browser may ask for because of the beginning or the end of one word.
  package var reach = 3
  /// How many chunks of titles suggestions may need for procedures; half of it for everything else.
  package var titleReach = 5

  package init() {}

  /// Everything in one chunk of each kind.
  package static let whole: Self = {
    var layout = Self()
    layout.chunkBytes = .max / 8
    (layout.documentsPerChunk, layout.reach, layout.titleReach) = (1 << 20, 1 << 20, 1 << 20)
    return layout
  }()

  /// As many chunks as there can be: for tests.
  package static let tiny: Self = {
    var layout = Self()
    (layout.chunkBytes, layout.documentsPerChunk) = (64, 2)
    (layout.terms, layout.texts, layout.spellings) = (1 << 20, 1 << 20, 1 << 20)
    (layout.common, layout.tails, layout.titles, layout.summaries) = (1 << 20, 1 << 20, 1 << 20, 1 << 20)
    (layout.reach, layout.titleReach) = (1 << 20, 1 << 20)
    return layout
  }()
}
