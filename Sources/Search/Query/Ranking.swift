/// Documents in the order in which they are offered.
struct Ranking {
  struct Place {
    let document: Int
    var score: Int
    /// Two for each word that is known to be in it, one for each that may be.
    var coverage: Int
    /// The words that are known to be in it.
    var mask: Int
  }

  private(set) var procedures: [Place] = []
  private(set) var others: [Place] = []

  init(_ evaluation: Evaluation) {
    let unverified = evaluation.unverified
    let count = evaluation.query.words.count
    let best = evaluation.documents.values.map { ($0.mask | unverified).nonzeroBitCount }.max() ?? 0
    let half = (count + 1) / 2
    let least = max(half, best - 1)
    let strong = best < half ? Self.strong(evaluation) : 0
    for (document, found) in evaluation.documents {
      let words = (found.mask | unverified).nonzeroBitCount
      guard best < half ? found.mask & strong != 0 : words >= least else { continue }
      let open = (unverified & ~found.mask).nonzeroBitCount
      let place = Place(
        document: document, score: found.score, coverage: 2 * found.mask.nonzeroBitCount + open,
        mask: found.mask)
      if document < evaluation.matching.root.procedures {
        procedures.append(place)
      } else {
        others.append(place)
      }
    }
    procedures.sort(by: Self.precedes)
    others.sort(by: Self.precedes)
  }

  /// The words that say something even where most of the query was not found: long ones, and pairs.
  private static func strong(_ evaluation: Evaluation) -> Int {
    let long = evaluation.query.words.enumerated().reduce(0) {
      $0 | ($1.element.folded.length >= 5 ? 1 << $1.offset : 0)
    }
    return evaluation.others.reduce(long) { $0 | ($1.documents.isEmpty ? 0 : $1.mask) }
  }

  static func precedes(_ one: Place, _ other: Place) -> Bool {
    if one.coverage != other.coverage { return one.coverage > other.coverage }
    return one.score != other.score ? one.score > other.score : one.document < other.document
  }

  /// How many of the first are compared by their titles, and for a page of results how many chunks that may take.
  static let fullReach = 10
  static let comparedProcedures = 16
  static let comparedOthers = 8

  /// Compares the first by their titles.
  ///
  /// - Parameter reach: how many chunks of titles may be needed for it; documents in other chunks come after.
  mutating func compareTitles(_ titles: TitleComparison, reach: Int) {
    procedures = Self.compared(procedures, Self.comparedProcedures, titles, reach)
    others = Self.compared(others, Self.comparedOthers, titles, (reach + 1) / 2)
  }

  private static func compared(
    _ places: [Place], _ most: Int, _ titles: TitleComparison, _ reach: Int
  ) -> [Place] {
    var (first, rest, chunks): ([Place], [Place], Set<Int>) = ([], [], [])
    for place in places {
      let chunk = place.document / titles.root.titlesPerChunk
      if first.count < most, chunks.contains(chunk) || chunks.count < reach {
        chunks.insert(chunk)
        first.append(titles.compared(place))
      } else {
        rest.append(place)
      }
    }
    return first.sorted(by: precedes) + rest
  }
}
