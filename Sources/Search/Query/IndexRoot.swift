/// The file `index.json`: what the browser knows before it has asked for anything else.
struct IndexRoot {
  /// The chunks of a part that is ordered by keys.
  struct Part {
    let firsts: [String]
    let fingerprints: [String]

    init?(_ value: JSONValue?) {
      guard let list = value?.strings, list.count.isMultiple(of: 2) else { return nil }
      firsts = stride(from: 0, to: list.count, by: 2).map { list[$0] }
      fingerprints = stride(from: 1, to: list.count, by: 2).map { list[$0] }
    }

    /// The number of the chunk that holds the key if any does.
    func chunk(of key: String) -> Int {
      max(firsts.partitioningIndex { UTF16Order.precedes(key, $0) } - 1, 0)
    }
  }

  let documents: Int
  let procedures: Int
  let language: SearchLanguage
  let reach: Int
  let titleReach: Int
  let hasPairs: Bool
  let ignored: Set<String>
  let links: [String]
  let suffixes: SuffixTable
  let parts: [String: Part]
  let titles: [String]
  let sections: [String]
  /// Kinds of documents and how many follow each other.
  let kinds: [(kind: SearchDocument.Kind, count: Int)]
  let titlesPerChunk: Int
  /// The common terms, with how many bits beyond nine the number of their documents has.
  let often: [String: Int]
  /// The fingerprint of the list of words that stand in so many texts that they say nothing.
  let everywhere: String?

  init?(_ json: JSONValue) {
    guard json["version"]?.number == 1, let tag = json["language"]?.string,
      case .bool(let pairs) = json["pairs"],
      let documents = json["documents"]?.number, let procedures = json["procedures"]?.number,
      let reach = json["reach"]?.number, let titleReach = json["titleReach"]?.number,
      let ignored = json["ignored"]?.strings, let links = json["links"]?.strings,
      let prefixes = json["prefixes"]?.strings, let suffixes = json["suffixes"]?.array?.allMap(\.strings),
      let titles = json["titles"]?.strings, let perChunk = json["titlesPerChunk"]?.number, perChunk > 0,
      let often = json["often"]?.array, let everywhere = json["everywhere"]?.strings,
      let sections = json["sections"]?.strings, sections.count == SearchDocument.Kind.allCases.count,
      let kinds = json["kinds"]?.numbers, kinds.count.isMultiple(of: 2),
      suffixes.allSatisfy({ $0.count == 2 }), 0...documents ~= procedures,
      titles.count >= (documents + perChunk - 1) / perChunk
    else { return nil }
    var parts: [String: Part] = [:]
    for name in ["terms", "texts", "common", "tails", "spellings"] {
      guard let part = Part(json[name]) else { return nil }
      parts[name] = part
    }
    (self.documents, self.procedures, self.reach, self.titleReach) = (
      documents, procedures, reach, titleReach
    )
    (hasPairs, language, self.links, self.titles) = (pairs, SearchLanguage(tag), links, titles)
    (titlesPerChunk, self.parts, self.ignored) = (perChunk, parts, Set(ignored))
    (self.everywhere, self.sections) = (everywhere.first, sections)
    self.suffixes = SuffixTable(
      rewrites: suffixes.map { SuffixTable.Rewrite(suffix: $0[0], replacement: $0[1]) }, prefixes: prefixes)
    var counts: [String: Int] = [:]
    for place in stride(from: 0, to: often.count - 1, by: 2) {
      guard let key = often[place].string, let count = often[place + 1].number else { return nil }
      counts[key] = count
    }
    self.often = counts
    var runs: [(SearchDocument.Kind, Int)] = []
    for place in stride(from: 0, to: kinds.count, by: 2) {
      guard let kind = SearchDocument.Kind(rawValue: kinds[place]), kinds[place + 1] > 0 else { return nil }
      runs.append((kind, kinds[place + 1]))
    }
    self.kinds = runs
    guard runs.reduce(0, { $0 + $1.1 }) == documents else { return nil }
  }
}

extension IndexRoot {
  func kind(of document: Int) -> SearchDocument.Kind? {
    var first = 0
    for run in kinds {
      first += run.count
      if document < first { return run.kind }
    }
    return nil
  }
}

extension Array {
  /// The place of the first element for which the predicate holds, which must hold for all after it.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
