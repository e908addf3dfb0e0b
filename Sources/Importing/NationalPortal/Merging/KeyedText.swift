import CatalogueModel

/// A file divided into parts that have a name each: a YAML file by its keys, guidance by its headings.
struct KeyedText {
  struct Part {
    let key: String
    /// Comments and blank lines in front, which belong to whoever wrote them.
    var lead: String
    /// The lines of the part, ending with a line break.
    var text: String
    /// Where it begins in the file, in bytes.
    let offset: Int
  }

  var parts: [Part] = []
  /// What follows the last part.
  private(set) var tail = ""

  /// Parts of YAML: each begins with a key at the start of a line.
  static func yaml(_ text: String) -> KeyedText {
    KeyedText(text) { line in
      guard let first = line.utf8.first, first > 0x20, !"#-]}>|&*!%@`,?".utf8.contains(first),
        let colon = line.utf8.firstIndex(of: UInt8(ascii: ":"))
      else { return nil }
      return String(line[..<colon]).replacing("\"", with: "")
    }
  }

  /// Parts of guidance: each begins with a heading of level 2. What stands before the first has the empty key.
  static func guidance(_ text: String) -> KeyedText {
    KeyedText(text, first: "") { line in
      line.hasPrefix("## ") ? Slug.make(from: String(line.dropFirst(3))) ?? "x" : nil
    }
  }

  private init(_ text: String, first: String? = nil, key: (Substring) -> String?) {
    var pending = ""
    var taken: Set<String> = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where offset < text.utf8.count {
      let whole = line + "\n"
      if let key = key(line) {
        var name = key
        var number = 2
        while !taken.insert(name).inserted { (name, number) = ("\(key)-\(number)", number + 1) }
        parts.append(Part(key: name, lead: pending, text: String(whole), offset: offset))
        pending = ""
      } else if Self.isBetween(line, isMarkdown: first != nil) {
        pending += whole
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += pending + whole
        pending = ""
      } else if let first {
        taken.insert(first)
        parts.append(Part(key: first, lead: pending, text: String(whole), offset: offset))
        pending = ""
      } else {
        pending += whole
      }
      offset += whole.utf8.count
    }
    tail = pending
  }

  /// Blank lines, and comments of YAML at the start of a line, belong to what follows them.
  private static func isBetween(_ line: Substring, isMarkdown: Bool) -> Bool {
    line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0D } || !isMarkdown && line.hasPrefix("#")
  }

  var text: String { parts.map { $0.lead + $0.text }.joined() + tail }

  subscript(key: String) -> Part? { parts.first { $0.key == key } }
}
