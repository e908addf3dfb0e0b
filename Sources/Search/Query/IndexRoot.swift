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
  let titlesPerChunk: Int
  let often: [String: Int]
  let everywhere: Set<String>

  init?(_ json: JSONValue) {
    guard json["version"]?.number == 1, let tag = json["language"]?.string,
      case .bool(let pairs) = json["pairs"],
      let documents = json["documents"]?.number, let procedures = json["procedures"]?.number,
      let reach = json["reach"]?.number, let titleReach = json["titleReach"]?.number,
      let ignored = json["ignored"]?.strings, let links = json["links"]?.strings,
      let prefixes = json["prefixes"]?.strings, let suffixes = json["suffixes"]?.array?.allMap(\.strings),
      let titles = json["titles"]?.strings, let perChunk = json["titlesPerChunk"]?.number, perChunk > 0,
      let often = json["often"]?.array, let everywhere = json["everywhere"]?.strings,
      suffixes.allSatisfy({ $0.count == 2 }), 0...documents ~= procedures,
      titles.count >= (documents + perChunk - 1) / perChunk
    else { return nil }
    var parts: [String: Part] = [:]
    for name in ["terms", "texts", "common", "spellings"] {
      guard let part = Part(json[name]) else { return nil }
      parts[name] = part
    }
    (self.documents, self.procedures, self.reach, self.titleReach) = (
      documents, procedures, reach, titleReach
    )
    (hasPairs, language, self.links, self.titles) = (pairs, SearchLanguage(tag), links, titles)
    (titlesPerChunk, self.parts, self.ignored) = (perChunk, parts, Set(ignored))
    self.everywhere = Set(everywhere)
    self.suffixes = SuffixTable(
      rewrites: suffixes.map { SuffixTable.Rewrite(suffix: $0[0], replacement: $0[1]) }, prefixes: prefixes)
    var counts: [String: Int] = [:]
    for place in stride(from: 0, to: often.count - 1, by: 2) {
      guard let key = often[place].string, let count = often[place + 1].number else { return nil }
      counts[key] = count
    }
    self.often = counts
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
