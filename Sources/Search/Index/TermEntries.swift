/// Posting lists as entries of chunks: `["key",[postings],"exact",[postings],…]`. The list of the word that is its own
/// key comes without its name; 0 in place of a list says that it lies among the common ones.
struct TermEntries {
  private(set) var chunks: Chunks
  private(set) var common = Chunks("common")
  /// The common keys, each with the number of documents it is in.
  private(set) var commonKeys: [(key: String, documents: Int)] = []

  /// - Parameters:
  ///   - order: the words by key, then by exact form.
  ///   - setAside: whether a key in so many documents is taken out; it is kept among the common ones or not at all.
  init(
    _ part: String, _ forms: WordForms, _ order: [Int], _ lists: PostingLists, commonFrom: Int,
    keepsCommon: Bool
  ) {
    chunks = Chunks(part)
    var counter = DocumentCounter()
    var start = 0
    while start < order.count {
      let key = forms.keys[order[start]]
      var end = start + 1
      while end < order.count, forms.keys[order[end]] == key { end += 1 }
      let words = order[start..<end].filter { !lists.isEmpty($0) }
      start = end
      if words.isEmpty { continue }
      let count = counter.count(words, lists)
      let isCommon = count > commonFrom
      if isCommon { commonKeys.append((key, count)) }
      if isCommon, !keepsCommon { continue }
      if isCommon { common.add(key) { Self.write(key, words, forms, lists, &$0) } }
      chunks.add(key) { Self.write(key, words, forms, isCommon ? nil : lists, &$0) }
    }
  }

  private static func write(
    _ key: String, _ words: [Int], _ forms: WordForms, _ lists: PostingLists?, _ json: inout JSONBytes
  ) {
    json.raw("[")
    json.string(key)
    for word in words {
      json.raw(",")
      let exact = forms.exacts.text(word)
      if exact != key {
        json.string(exact)
        json.raw(",")
      }
      guard let lists else {
        json.raw("0")
        continue
      }
      json.raw("[")
      var (previous, isFirst) = (0, true)
      lists.forEach(word) { entry in
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

/// Counts the documents of several words, each once.
private struct DocumentCounter {
  private var stamps: [Int32] = []
  private var stamp: Int32 = 0

  mutating func count(_ words: [Int], _ lists: PostingLists) -> Int {
    stamp += 1
    var count = 0
    for word in words {
      lists.forEach(word) { entry in
        let document = Int(entry >> 3)
        while stamps.count <= document { stamps.append(0) }
        if stamps[document] == stamp { return }
        stamps[document] = stamp
        count += 1
      }
    }
    return count
  }
}
