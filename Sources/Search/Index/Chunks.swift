/// Entries in their order, divided into files.
///
/// A chunk is closed once it has its least size and the hash of the next key says so. So it is the content that says
/// where chunks end, and a new document moves few of those boundaries.
struct Chunks {
  struct Entry {
    let key: String
    let bytes: Range<Int>
  }

  private(set) var entries: [Entry] = []
  private var json = JSONBytes()
  private let part: String

  init(_ part: String) { self.part = part }

  /// - Parameter key: what entries are ordered and found by; each after the one before.
  mutating func add(_ key: String, _ write: (inout JSONBytes) -> Void) {
    let start = json.count
    write(&json)
    entries.append(Entry(key: key, bytes: start..<json.count))
  }

  /// The files, and for the root the least key of each with its fingerprint, one after the other.
  func files(
    least: Int, most: Int, _ fingerprint: ([UInt8]) -> String
  ) -> ([String: [UInt8]], [String]) {
    if entries.isEmpty { return ([:], []) }
    let size = max(least, (json.count + entries.count) / most)
    // Few enough to be the same for most starts, and so many that chunks hardly grow by waiting for one.
    let choice = UInt32(min(max(size / 8 / (json.count / entries.count + 1), 1), 8))
    var (files, list): ([String: [UInt8]], [String]) = ([:], [])
    var start = 0
    for index in entries.indices {
      let written = entries[index].bytes.upperBound - entries[start].bytes.lowerBound
      guard
        index == entries.count - 1 || (written >= size && startsChunk(entries[index + 1].key, oneIn: choice))
      else {
        continue
      }
      let bytes = bytes(start...index)
      let name = fingerprint(bytes)
      let first = start == 0 ? "" : UTF16Order.separator(entries[start - 1].key, entries[start].key)
      files["\(part)-\(list.count / 2).\(name).json"] = bytes
      list += [first, name]
      start = index + 1
    }
    return (files, list)
  }

  /// Whether a key may be the first of a chunk.
  private func startsChunk(_ key: String, oneIn choice: UInt32) -> Bool {
    var key = key
    return key.withUTF8 { TokenTable.hash($0) } % choice == 0
  }

  private func bytes(_ range: ClosedRange<Int>) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for index in range {
      if index > range.lowerBound { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: json.bytes[entries[index].bytes])
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}
