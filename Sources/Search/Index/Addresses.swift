/// The addresses of documents that need not be written down, because a browser can make them from the titles.
struct Addresses {
  /// The first part of most addresses of each kind, by its number; empty where a kind has none.
  let sections: [String]

  init(_ documents: [SearchDocument]) {
    var counts = SearchDocument.Kind.allCases.map { _ in [Substring: Int]() }
    for document in documents {
      guard let end = document.path.utf8.firstIndex(of: UInt8(ascii: "/")) else { continue }
      counts[document.kind.rawValue][document.path[..<end], default: 0] += 1
    }
    sections = counts.map { counts in
      let most = counts.min { one, other in
        one.value != other.value
          ? one.value > other.value : UTF16Order.precedes(String(one.key), String(other.key))
      }
      return most.map { String($0.key) } ?? ""
    }
  }

  /// Whether the path is what the title gives.
  func follows(_ document: SearchDocument) -> Bool {
    document.path.utf8.elementsEqual(Self.bytes(of: document.title, in: sections[document.kind.rawValue]))
  }

  /// The section and the words of a title; the browser does the same.
  static func path(of title: String, in section: String) -> String {
    String(decoding: bytes(of: title, in: section), as: UTF8.self)
  }

  private static let longest = 80

  private static func bytes(of title: String, in section: String) -> [UInt8] {
    let (hyphen, slash) = (UInt8(ascii: "-"), UInt8(ascii: "/"))
    var path = Array(section.utf8)
    path.reserveCapacity(path.count + title.utf8.count + 2)
    path.append(slash)
    let start = path.count
    for byte in Folding.fold(title).utf8 where byte != UInt8(ascii: "'") {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): path.append(byte)
      default: if path.count > start, path[path.count - 1] != hyphen { path.append(hyphen) }
      }
    }
    let most = start + longest
    if path.count > most {
      let isAtWord = path[most] == hyphen
      path.removeSubrange(most...)
      if !isAtWord, let end = path.lastIndex(of: hyphen), end - start > longest / 2 {
        path.removeSubrange(end...)
      }
    }
    if path.count > start, path[path.count - 1] == hyphen { path.removeLast() }
    path.append(slash)
    return path
  }
}
