/// That a word stands in a document, and how much it counts there.
struct Posting {
  /// The number of a token, a pair or a variant, by where it is used.
  var word: UInt32
  /// Document × 8 + impact − 1.
  var entry: UInt32

  var document: UInt32 { entry >> 3 }
}

/// Postings as they come, document after document; a word has one in each document, that of its best place.
struct PostingLog {
  private(set) var postings: [Posting] = []
  /// The place plus 1 of the latest posting of each word.
  private var latest: [UInt32] = []

  mutating func add(_ word: Int, document: Int, impact: Int) {
    while latest.count <= word { latest.append(0) }
    let entry = UInt32(document << 3 | (min(max(impact, 1), 8) - 1))
    let place = Int(latest[word])
    if place > 0, postings[place - 1].document == UInt32(document) {
      if postings[place - 1].entry < entry { postings[place - 1].entry = entry }
      return
    }
    postings.append(Posting(word: UInt32(word), entry: entry))
    latest[word] = UInt32(postings.count)
  }

  /// Whether the word stands in this document, which must be the latest.
  func contains(_ word: Int, document: Int) -> Bool {
    guard word < latest.count, latest[word] > 0 else { return false }
    return postings[Int(latest[word]) - 1].document == UInt32(document)
  }
}

/// The postings of each of many words, in the order of the documents.
struct PostingLists {
  private let entries: [UInt32]
  private let ranges: [Range<Int>]

  /// The entries (document × 8 + impact − 1) of a word; a document comes once, with its best impact.
  subscript(_ word: Int) -> ArraySlice<UInt32> { entries[ranges[word]] }

  func isEmpty(_ word: Int) -> Bool { ranges[word].isEmpty }

  /// Sorts postings by counting them.
  struct Counting {
    /// Puts a posting's entry under a word, with what it loses of its impact.
    typealias Place = (_ word: Int, _ loss: Int) -> Void

    private let words: Int
    private var placed: [Posting] = []

    init(words: Int) { self.words = words }

    /// Adds a log. Where there is more than one, documents of a word are put in order afterwards.
    mutating func add(_ log: [Posting], _ spread: (_ word: Int, Place) -> Void) {
      placed.reserveCapacity(placed.count + log.count)
      for posting in log {
        spread(Int(posting.word)) { word, loss in
          let impact = UInt32(max(Int(posting.entry & 7) - loss, 0))
          placed.append(Posting(word: UInt32(word), entry: posting.document << 3 | impact))
        }
      }
    }

    func lists() -> PostingLists {
      var ends = [Int](repeating: 0, count: words + 1)
      for posting in placed { ends[Int(posting.word) + 1] += 1 }
      for word in 0..<words { ends[word + 1] += ends[word] }
      var next = ends
      var entries = [UInt32](repeating: 0, count: placed.count)
      for posting in placed {
        entries[next[Int(posting.word)]] = posting.entry
        next[Int(posting.word)] += 1
      }
      let ranges = (0..<words).map { Self.settle(ends[$0]..<ends[$0 + 1], &entries) }
      return PostingLists(entries: entries, ranges: ranges)
    }

    /// Puts documents in order and leaves each once.
    private static func settle(_ range: Range<Int>, _ entries: inout [UInt32]) -> Range<Int> {
      var isSettled = true
      for place in range.dropFirst() where entries[place - 1] >> 3 >= entries[place] >> 3 {
        isSettled = false
      }
      if isSettled { return range }
      entries[range].sort()
      var end = range.lowerBound
      for place in range.dropFirst() {
        if entries[place] >> 3 != entries[end] >> 3 { end += 1 }
        entries[end] = entries[place]
      }
      return range.lowerBound..<end + 1
    }
  }
}
