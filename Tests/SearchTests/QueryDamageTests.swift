import Testing

@testable import Search

/// Files that are missing or damaged.
@Suite struct QueryDamageTests {
  private let files = IndexSamples.files(IndexSamples.documents("vi"), "vi", IndexSamples.small)

  @Test("Without a root there is no index")
  func root() {
    let others = files.filter { !$0.path.hasSuffix("index.json") }
    #expect(throws: SearchError.missing(path: "index.json")) { try SearchIndex(files: others) }
    for text in [
      "", "{", "[]", "{\"version\":1}", "{\"version\":2}", "nul", "{\"version\":1}x", "\u{FEFF}{}",
    ] {
      let root = IndexFile(path: "search/vi/index.json", bytes: Array(text.utf8))
      #expect(throws: SearchError.damaged(path: "search/vi/index.json")) {
        try SearchIndex(files: others + [root])
      }
    }
  }

  @Test("Without a chunk there is less to be found, and the result says so")
  func missing() throws {
    let whole = try SearchIndex(files: files)
    let expected = whole.find("đăng ký kết hôn")
    #expect(!expected.isPartial)
    for path in whole.filesRead {
      let index = try SearchIndex(files: files.filter { $0.path != path })
      #expect(index.find("đăng ký kết hôn").isPartial, "\(path)")
      #expect(index.find("đăng ký kết hôn").isPartial, "\(path), a second time")
    }
  }

  @Test(
    "A word that is filed under documents that are not there is damage",
    arguments: [
      ("[8]", true), ("[8,8,1]", true), ("[24]", false), ("[16,8]", false), ("[-8]", false), ("[]", true),
    ])
  func documentsBeyondTheLast(_ postings: String, _ isRead: Bool) throws {
    let entry = try #require(JSONValue(Array("[\"a\",\(postings)]".utf8)))
    #expect((TermEntry(entry, documents: 3) != nil) == isRead)
  }

  @Test("A byte changed or a piece cut off anywhere is an error or a smaller result, never a crash")
  func damage() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Damaged files: seed \(seed)")
    var random = WordSamples(seed: seed)
    for _ in 0..<300 {
      var damaged = files
      let place = Int(random.next() % UInt64(files.count))
      var bytes = files[place].bytes
      let at = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 4 {
      case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.removeSubrange(at...)
      case 2: bytes.remove(at: at)
      default: bytes[at] = Array("[]{},:\"0123456789-".utf8)[Int(random.next() % 18)]
      }
      damaged[place] = IndexFile(path: files[place].path, bytes: bytes)
      guard let index = try? SearchIndex(files: damaged) else { continue }
      for query in ["đăng ký kết hôn", "kethon", "giay phep", "1.001193", "xyz"] {
        _ = index.find(query, full: true)
      }
    }
  }

  @Test(
    "JSON that no index has is damage",
    arguments: [
      "[1,]", "[1 2]", "{\"a\" 1}", "[\"a]", "[null]", "[1.5]", "[\"\\x\"]", "[\"\\ud800\"]",
      "[[[[[[[[[[1]]]]]]]]]]", "[tru]",
      "[-]", "[1]]", "[\"\\u00zz\"]", "[\"\\u0\"]",
    ])
  func json(_ text: String) { #expect(JSONValue(Array(text.utf8)) == nil) }

  @Test("Typing errors: one letter put in, left out, replaced, or two exchanged")
  func distance() {
    for (one, other, expected) in [
      ("abcd", "abcd", 0), ("abcd", "abd", 1), ("abcd", "abxcd", 1), ("abcd", "axcd", 1), ("abcd", "acbd", 1),
      ("abcd", "badc", 2), ("abcd", "dcba", 3), ("", "a", 1), ("", "", 0), ("abcdef", "a", 3),
      ("ca", "abc", 3),
    ] {
      #expect(TypingErrors.distance(one, other, most: 2) == expected, "\(one) \(other)")
    }
    #expect(TypingErrors.isNear("certf", "certificate", orBeginning: true))
    #expect(!TypingErrors.isNear("certf", "certificate", orBeginning: false))
  }
}
