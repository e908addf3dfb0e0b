/// The addresses of documents that need not be written down, because a browser can make them from the titles.
struct Addresses {
  /// The first part of most addresses of each kind, by its number; empty where a kind has none.
  let sections: [String]
  /// What the characters of the titles are folded to, where that depends on nothing else: titles are many, and folding
  /// them whole would take a third of all the time.
  private var letters = [[UInt8]](repeating: [], count: 0x2028)

  init(_ documents: [SearchDocument]) {
    var counts = SearchDocument.Kind.allCases.map { _ in [String: Int]() }
    for document in documents {
      guard let end = document.path.firstIndex(of: "/") else { continue }
      counts[document.kind.rawValue][String(document.path[..<end]), default: 0] += 1
    }
    var known: Set<Unicode.Scalar> = []
    for document in documents {
      for scalar in document.title.unicodeScalars
      where Self.isSimple(scalar) && letters[Int(scalar.value)].isEmpty {
        if known.insert(scalar).inserted {
          letters[Int(scalar.value)] = Array(Folding.fold(String(scalar)).utf8)
        }
      }
    }
    sections = counts.map { counts in
      counts.min { $0.value != $1.value ? $0.value > $1.value : UTF16Order.precedes($0.key, $1.key) }?.key
        ?? ""
    }
  }

  /// Whether the path is what the title gives.
  func follows(_ document: SearchDocument) -> Bool {
    let section = sections[document.kind.rawValue]
    let title = document.title
    let folded =
      title.unicodeScalars.allSatisfy(Self.isSimple)
      ? title.unicodeScalars.flatMap { letters[Int($0.value)] } : Array(Folding.fold(title).utf8)
    return document.path.utf8.elementsEqual(Self.path(of: folded, in: section).utf8)
  }

  /// Whether a character is folded by itself, whatever stands beside it.
  private static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2B0 || 0x1E00...0x1EFF ~= scalar.value || 0x2010...0x2027 ~= scalar.value
  }

  /// The section and the words of a title; the browser does the same.
  static func path(of title: String, in section: String) -> String {
    path(of: Array(Folding.fold(title).utf8), in: section)
  }

  private static let longest = 80

  private static func path(of folded: [UInt8], in section: String) -> String {
    var slug: [UInt8] = []
    for byte in folded where byte != UInt8(ascii: "'") {
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
