/// The addresses of documents that need not be written down, because a browser can make them from the titles.
struct Addresses {
  /// The first part of most addresses of each kind, by its number; empty where a kind has none.
  let sections: [String]

  init(_ documents: [SearchDocument]) {
    var counts = SearchDocument.Kind.allCases.map { _ in [String: Int]() }
    for document in documents {
      guard let end = document.path.firstIndex(of: "/") else { continue }
      counts[document.kind.rawValue][String(document.path[..<end]), default: 0] += 1
    }
    sections = counts.map { counts in
      counts.min { $0.value != $1.value ? $0.value > $1.value : UTF16Order.precedes($0.key, $1.key) }?.key
        ?? ""
    }
  }

  /// Whether the path is what the title gives.
  func follows(_ document: SearchDocument) -> Bool {
    document.path == Self.path(of: document.title, in: sections[document.kind.rawValue])
  }

  private static let longest = 80

  /// The section and the words of a title; the browser does the same.
  static func path(of title: String, in section: String) -> String {
    var slug: [UInt8] = []
    for byte in Folding.fold(title).utf8 where byte != UInt8(ascii: "'") {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.count > longest {
      let isAtWord = slug[longest] == UInt8(ascii: "-")
      slug = Array(slug.prefix(longest))
      if !isAtWord, let end = slug.lastIndex(of: UInt8(ascii: "-")), end > longest / 2 {
        slug = Array(slug[..<end])
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return "\(section)/\(String(decoding: slug, as: UTF8.self))/"
  }
}
