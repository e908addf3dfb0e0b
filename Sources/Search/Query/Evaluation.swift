/// The evaluation of one query, up to the order of documents before their titles are looked at.
struct Evaluation {
  let matching: Matching
  let query: ParsedQuery
  /// What each word was found as.
  private(set) var words: [Findings]
  /// Pairs, codes, and neighbours written as one.
  private(set) var others: [Findings] = []
  private(set) var corrections: [String?]
  /// The words that were not looked up because they are in too many documents.
  private(set) var unverified = 0
  private(set) var usedTexts = false
  private(set) var documents: [Int: Document] = [:]
  /// The words that titles and names hold, by document, where the full text was asked too.
  private var named: [Int: Int] = [:]
  /// Words that are in so many texts that they say nothing.
  private var everywhere = 0

  struct Document {
    /// The words that it holds, one bit each.
    var mask = 0
    var score = 0
  }

  /// More documents than this with all the words that were looked up: then common words are looked up too.
  static let fewEnough = 16
  /// How many common words are looked up.
  private static let mostCommon = 3
  private static let fewestComplete = 3

  init(_ query: ParsedQuery, _ matching: Matching) {
    (self.query, self.matching) = (query, matching)
    words = query.words.indices.map { Findings(mask: 1 << $0) }
    corrections = query.words.map { _ in nil }
  }

  mutating func run(full: Bool) {
    findWhole()
    if full || !pairsSuffice { findWords() }
    if !matching.root.hasPairs { findJoined() }
    findMisspelt()
    for (place, word) in query.words.enumerated()
    where !isFound(place) && word.folded.length >= (matching.root.hasPairs ? 4 : 6) {
      words[place].merge(matching.findDivided(word, mask: 1 << place))
    }
    findUnverified()
    score()
    findCommon(full: full)
    if full, complete < Self.fewestComplete { findTexts() }
  }

  /// Two for each word that a document names, one for each that only its text holds or that it may hold; two for
  /// all where there are no others.
  func coverage(of document: Int) -> Int {
    let mask = documents[document]?.mask ?? 0
    let open = (unverified & ~mask).nonzeroBitCount
    let isComplete = mask.nonzeroBitCount + open == query.words.count
    let firm = usedTexts && !isComplete ? named[document] ?? 0 : mask
    return mask.nonzeroBitCount + firm.nonzeroBitCount + open
  }

  func isFound(_ place: Int) -> Bool {
    words[place].isFound || others.contains { $0.mask & 1 << place != 0 && $0.isFound }
  }

  /// Codes and pairs of neighbours.
  private mutating func findWhole() {
    for code in query.codes where code.mask != 0 {
      others.append(matching.find(whole: code.text, mask: code.mask, quality: Quality.exact))
    }
    guard matching.root.hasPairs else { return }
    for (first, second) in query.neighbours {
      let pair = query.pair(first, second)
      others.append(
        matching.find(
          whole: pair.folded, isOpen: pair.isOpen, mask: 1 << first | 1 << second, quality: Quality.pair))
    }
  }

  /// Whether what was found whole is enough for suggestions, without the single words: a document holds them all.
  private var pairsSuffice: Bool {
    let all = (1 << query.words.count) - 1
    var (open, masks): (Int, [Int: Int]) = (0, [:])
    for findings in others {
      if !findings.common.isEmpty { open |= findings.mask }
      for document in findings.documents.keys { masks[document, default: 0] |= findings.mask }
    }
    return open == all ? all != 0 : masks.values.contains { $0 | open == all }
  }

  private mutating func findWords() {
    for (place, word) in query.words.enumerated() {
      let common = matching.common(word.folded)
      if common.isEmpty {
        words[place] = matching.find(word, mask: 1 << place)
      } else {
        words[place].common = common
      }
    }
  }

  private mutating func findJoined() {
    // Where words are written together, one that is known in two parts may be known as one too.
    let isAlways = !matching.root.links.isEmpty
    for (first, second) in query.neighbours where isAlways || !isFound(first) || !isFound(second) {
      others.append(
        matching.findJoined(query.words[first], query.words[second], mask: 1 << first | 1 << second))
    }
  }

  private mutating func findMisspelt() {
    let unknown = query.words.indices.filter { !isFound($0) }
    for place in unknown {
      let (found, correction) = matching.findMisspelt(query.words[place], mask: 1 << place)
      words[place].merge(found)
      corrections[place] = correction
    }
    guard matching.root.hasPairs else { return }
    for (first, second) in query.neighbours where unknown.contains(first) || unknown.contains(second) {
      others.append(
        matching.findMisspelt(query.pair(first, second), mask: 1 << first | 1 << second).findings)
    }
  }

  private mutating func findUnverified() {
    unverified = words.reduce(0) { $0 | ($1.common.isEmpty ? 0 : $1.mask) }
    for pair in others where !pair.common.isEmpty { unverified |= pair.mask }
  }

  /// Adds up what was found: quality × impact, and more for words in few documents.
  private mutating func score() {
    documents = [:]
    for findings in words + others where !findings.documents.isEmpty {
      let rarity = matching.root.documents / findings.documents.count
      let weight = 1 + Int.bitWidth - rarity.leadingZeroBitCount
      for (document, value) in findings.documents {
        documents[document, default: Document()].mask |= findings.mask
        documents[document, default: Document()].score += value * weight
      }
    }
    if everywhere != 0 { for document in documents.keys { documents[document]?.mask |= everywhere } }
  }

  /// How many documents hold the most words, among those that were looked up.
  private var bestCount: Int {
    var (most, count) = (0, 0)
    for document in documents.values {
      let words = (document.mask | unverified).nonzeroBitCount
      if words > most { (most, count) = (words, 0) }
      if words == most { count += 1 }
    }
    return count
  }

  /// How many documents hold all words.
  private var complete: Int {
    documents.values.count { ($0.mask | unverified).nonzeroBitCount == query.words.count }
  }

  /// Looks up the rarest of the common words where nothing else was found or too much was: the documents in which they
  /// count most, and for a page of results all.
  private mutating func findCommon(full: Bool) {
    if unverified == 0 || (1...Self.fewEnough).contains(bestCount) { return }
    for at in rarest() {
      for part in full ? ["common", "tails"] : ["common"] {
        if at < words.count {
          matching.addCommon(from: part, to: &words[at], query.words[at])
        } else {
          matching.addCommon(from: part, to: &others[at - words.count], nil)
        }
      }
      if full { unverified &= ~(at < words.count ? words[at] : others[at - words.count]).mask }
    }
    score()
  }

  /// Places of common findings (words first, then the others), the rarest first, that leave few words out.
  private func rarest() -> [Int] {
    let all = words + others
    let sizes = all.map { findings in findings.common.map { matching.root.often[$0] ?? 0 }.max() ?? 0 }
    let common = all.indices.filter { !all[$0].common.isEmpty }
    return Array(common.sorted { (sizes[$0], $0) < (sizes[$1], $1) }.prefix(Self.mostCommon))
  }

  private mutating func findTexts() {
    usedTexts = true
    named = documents.mapValues(\.mask)
    let known = matching.reader.everywhere()
    for (place, word) in query.words.enumerated() {
      words[place].merge(matching.find(word, in: "texts", mask: 1 << place))
      if matching.keys(word.folded).contains(where: known.contains) { everywhere |= 1 << place }
    }
    score()
  }
}
