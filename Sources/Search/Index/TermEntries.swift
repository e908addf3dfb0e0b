/// Posting lists as entries of chunks: `["key",[postings],"exact",[postings],…]`. The list of the word that is its own
/// key comes without its name; 0 in place of a list says that it lies among the common ones.
struct TermEntries {
  private(set) var chunks: Chunks
  /// Of terms in very many documents, those that count most, and the rest.
  private(set) var heads = Chunks("common")
  private(set) var tails = Chunks("tails")
  /// The common keys, each with the number of documents it is in.
  private(set) var commonKeys: [(key: String, documents: Int)] = []
  private var counter = DocumentCounter()

  /// - Parameters:
  ///   - order: the words by key, then by exact form.
  ///   - commonFrom: a key in more documents than this lies apart.
  ///   - head: which of its entries come first; nil where common keys are left out altogether.
  init(
    _ part: String, _ forms: WordForms, _ order: [Int], _ lists: PostingLists, commonFrom: Int,
    head: CommonHead?
  ) {
    chunks = Chunks(part)
    var start = 0
    while start < order.count {
      let key = forms.keys[order[start]]
      var end = start + 1
      while end < order.count, forms.keys[order[end]] == key { end += 1 }
      let words = order[start..<end].filter { !lists.isEmpty($0) }
      start = end
      if words.isEmpty { continue }
      let names = words.map { forms.exacts.text($0) }
      let count = counter.count(words, lists)
      if count <= commonFrom {
        chunks.add(key) { Self.write(key, names, words.map { lists[$0] }, &$0) }
        continue
      }
      commonKeys.append((key, count))
      guard let head else { continue }
      let parts = words.map { head.divide(lists[$0], of: words.count) }
      heads.add(key) { Self.write(key, names, parts.map { $0.first[...] }, &$0) }
      tails.add(key) { Self.write(key, names, parts.map { $0.rest[...] }, &$0) }
      chunks.add(key) { Self.write(key, names, words.map { _ in [] }, &$0) }
    }
  }

  private static func write(
    _ key: String, _ names: [String], _ lists: [ArraySlice<UInt32>], _ json: inout JSONBytes
  ) {
    json.raw("[")
    json.string(key)
    for (name, list) in zip(names, lists) {
      json.raw(",")
      if name != key {
        json.string(name)
        json.raw(",")
      }
      if list.isEmpty {
        json.raw("0")
        continue
      }
      json.raw("[")
      var (previous, isFirst) = (0, true)
      for entry in list {
        if !isFirst { json.raw(",") }
        isFirst = false
        json.number((Int(entry >> 3) - previous) << 3 | Int(entry & 7))
        previous = Int(entry >> 3)
      }
      json.raw("]")
    }
    json.raw("]")
  }
}

/// What of a common term comes first: the documents in which it counts most, and of these the ones with the shortest
/// titles. The choice is the same for all terms, so that documents with several of them are likely to be in all heads.
struct CommonHead {
  let size: Int
  let titleLengths: [Int]

  /// - Parameter count: how many words share the head.
  func divide(_ entries: ArraySlice<UInt32>, of count: Int) -> (first: [UInt32], rest: [UInt32]) {
    let most = max(size / count, 1)
    var counts = [Int](repeating: 0, count: Self.ranks)
    for entry in entries { counts[rank(entry)] += 1 }
    // Everything of the ranks before the last, and of that the first documents.
    var (left, last) = (most, 0)
    while last < Self.ranks - 1, counts[last] < left {
      left -= counts[last]
      last += 1
    }
    var (first, rest): ([UInt32], [UInt32]) = ([], [])
    for entry in entries {
      let rank = rank(entry)
      let comesFirst = rank < last || (rank == last && left > 0)
      if rank == last { left -= 1 }
      if comesFirst { first.append(entry) } else { rest.append(entry) }
    }
    return (first, rest)
  }

  private static let ranks = 8 * longestTitle
  private static let longestTitle = 64

  private func rank(_ entry: UInt32) -> Int {
    (7 - Int(entry & 7)) * Self.longestTitle + min(titleLengths[Int(entry >> 3)], Self.longestTitle - 1)
  }
}

/// Counts the documents of several words, each once.
private struct DocumentCounter {
  private var stamps: [Int32] = []
  private var stamp: Int32 = 0

  mutating func count(_ words: [Int], _ lists: PostingLists) -> Int {
    if words.count == 1 { return lists[words[0]].count }
    stamp += 1
    var count = 0
    for word in words {
      for entry in lists[word] {
        let document = Int(entry >> 3)
        while stamps.count <= document { stamps.append(0) }
        if stamps[document] == stamp { continue }
        stamps[document] = stamp
        count += 1
      }
    }
    return count
  }
}
