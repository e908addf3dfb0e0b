/// Entries of a chunk of words: a key, and the words filed under it with their postings.
struct TermEntry {
  let key: String
  /// Postings are nil where they lie among the common ones.
  let variants: [(exact: String, postings: [Int]?)]

  /// - Parameter documents: how many there are; an entry that names others is damaged.
  init?(_ value: JSONValue, documents: Int) {
    guard let items = value.array, let key = items.first?.string else { return nil }
    self.key = key
    var (variants, exact): ([(String, [Int]?)], String?) = ([], nil)
    for item in items.dropFirst() {
      switch item {
      case .string(let text) where exact == nil: exact = text
      case .number(0):
        variants.append((exact ?? key, nil))
        exact = nil
      case .array:
        guard let postings = item.numbers, Self.areWithin(documents, postings) else { return nil }
        variants.append((exact ?? key, postings))
        exact = nil
      default: return nil
      }
    }
    guard exact == nil, !variants.isEmpty else { return nil }
    self.variants = variants
  }

  /// Whether postings, each of which says how far its document is from the one before, name documents that there are.
  private static func areWithin(_ documents: Int, _ postings: [Int]) -> Bool {
    var left = documents - 1
    return postings.allSatisfy { posting in
      guard posting >= 0, posting >> 3 <= left else { return false }
      left -= posting >> 3
      return true
    }
  }
}

/// Reads the files of an index as they are asked for, each once.
final class IndexReader {
  let root: IndexRoot
  private let folder: String
  private let files: [String: [UInt8]]
  private var entries: [String: [TermEntry]] = [:]
  private var lists: [String: [JSONValue]] = [:]
  /// The files that the latest query needed.
  private(set) var read: Set<String> = []
  private var failed: Set<String> = []

  init(_ files: [IndexFile]) throws(SearchError) {
    guard
      let file = files.first(where: {
        $0.path.utf8.elementsEqual("index.json".utf8) || $0.path.hasSuffix("/index.json")
      })
    else { throw .missing(path: "index.json") }
    guard let root = JSONValue(file.bytes).flatMap(IndexRoot.init) else { throw .damaged(path: file.path) }
    self.root = root
    folder = String(file.path.dropLast("index.json".count))
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// Forgets what earlier queries needed.
  func begin() { read = [] }

  /// Whether the latest query needed a file that could not be read.
  var hasFailed: Bool { !read.isDisjoint(with: failed) }

  private func list(_ part: String, _ number: Int, _ fingerprint: String) -> [JSONValue] {
    let path = "\(folder)\(part)-\(number).\(fingerprint).json"
    read.insert(path)
    if let list = lists[path] { return list }
    let list = files[path].flatMap(JSONValue.init)?.array
    if list == nil { failed.insert(path) }
    lists[path] = list ?? []
    return list ?? []
  }

  /// The entries of a chunk of words.
  private func chunk(_ part: String, _ number: Int) -> [TermEntry] {
    guard let names = root.parts[part]?.fingerprints, number < names.count else { return [] }
    let name = "\(part)-\(number)"
    if let known = entries[name] {
      read.insert("\(folder)\(name).\(names[number]).json")
      return known
    }
    let found = list(part, number, names[number]).allMap { TermEntry($0, documents: root.documents) }
    if found == nil { failed.insert("\(folder)\(name).\(names[number]).json") }
    entries[name] = found ?? []
    return found ?? []
  }

  func entry(_ part: String, _ key: String) -> TermEntry? {
    guard let places = root.parts[part], !places.firsts.isEmpty else { return nil }
    let all = chunk(part, places.chunk(of: key))
    let place = all.partitioningIndex { !UTF16Order.precedes($0.key, key) }
    return place < all.count && all[place].key == key ? all[place] : nil
  }

  /// The chunks that hold what begins with a text: that of `near` first, as many as the root allows.
  private func chunks(_ part: String, beginning: String, near: String) -> [Int] {
    guard let places = root.parts[part], !places.firsts.isEmpty else { return [] }
    let range = places.chunk(of: beginning)...places.chunk(of: beginning + "\u{FFFF}")
    let first = min(max(places.chunk(of: near), range.lowerBound), range.upperBound)
    return Array(([first] + range.filter { $0 != first }).prefix(root.reach)).sorted()
  }

  /// The entries whose keys begin with a text, as far as they lie near another.
  func entries(_ part: String, beginning: String, near: String) -> [TermEntry] {
    chunks(part, beginning: beginning, near: near).flatMap { number in
      let all = chunk(part, number)
      let start = all.partitioningIndex { !UTF16Order.precedes($0.key, beginning) }
      return all[start...].prefix { $0.key.begins(with: beginning) }
    }
  }

  /// The known words that end as a text does.
  func spellings(ending text: String, near word: String) -> [String] {
    let (ending, near) = (UTF16Order.reversed(text), UTF16Order.reversed(word))
    return chunks("spellings", beginning: ending, near: near).flatMap { number -> [String] in
      guard let name = root.parts["spellings"]?.fingerprints[number] else { return [] }
      return list("spellings", number, name).compactMap(\.string).filter {
        UTF16Order.reversed($0).begins(with: ending)
      }
    }
  }

  /// Words that stand in so many texts that they say nothing.
  func everywhere() -> Set<String> {
    guard let name = root.everywhere else { return [] }
    return Set(list("everywhere", 0, name).compactMap(\.string))
  }

  /// What is shown of a document.
  struct Shown {
    let title: String
    let path: String
    let code: String?
    let language: String?
  }

  /// What is shown of a document; nil where its file cannot be read.
  func shown(_ document: Int) -> Shown? {
    let number = document / root.titlesPerChunk
    let all = list("titles", number, root.titles[number])
    let place = document % root.titlesPerChunk
    guard place < all.count, let fields = all[place].array, let title = fields.first?.string,
      let kind = root.kind(of: document)
    else { return nil }
    let texts = (fields + Array(repeating: .number(0), count: 3)).prefix(4).map(\.string)
    let path = texts[1] ?? Addresses.path(of: title, in: root.sections[kind.rawValue])
    return Shown(title: title, path: path, code: texts[2], language: texts[3])
  }
}

extension String {
  /// Whether it begins with the characters of another, whatever belongs together in reading.
  func begins(with other: String) -> Bool { utf8.starts(with: other.utf8) }
  var length: Int { unicodeScalars.count }
  func first(_ count: Int) -> String { String(unicodeScalars.prefix(count)) }
  func after(_ count: Int) -> String { String(unicodeScalars.dropFirst(count)) }
  func last(_ count: Int) -> String { String(unicodeScalars.suffix(count)) }
}
