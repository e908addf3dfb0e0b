import Testing

@testable import Search

/// What the files of an index are like.
@Suite struct IndexFormatTests {
  static let languages = IndexSamples.all.keys.sorted()

  private func text(_ files: [IndexFile], _ start: String) -> [String] {
    files.filter { $0.path.hasPrefix("search/nl/\(start)") }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("Entries are keys with postings: document × 8 + impact − 1, as the difference to the one before")
  func entries() throws {
    let lines = ["0|Fiets kopen|||", "0|Auto|||fiets", "0|Fietsen|||", "0|Boot||fiets|"]
    let files = IndexSamples.files(lines.map { IndexSamples.document($0) }, "nl")
    let terms = try #require(text(files, "terms").first)
    #expect(terms.contains("[\"fiets\",[7,12,21],\"fietsen\",[23]]"), "\(terms)")
    #expect(terms.contains("[\"kop\",\"kopen\",[7]]") || terms.contains("[\"kopen\",[7]]"), "\(terms)")
  }

  @Test("Titles leave out what follows from them")
  func titles() throws {
    var second = SearchDocument(kind: .page, title: "Über \"uns\"", path: "about/")
    second.language = "de"
    let first = SearchDocument(
      kind: .procedure, title: "Een paspoort: aanvragen!", path: "p/een-paspoort-aanvragen/")
    let titles = try #require(text(IndexSamples.files([first, second], "nl"), "titles").first)
    #expect(titles == "[[\"Een paspoort: aanvragen!\"],[\"Über \\\"uns\\\"\",\"about/\",0,\"de\"]]")
  }

  @Test("The same documents give the same bytes, whatever came before", arguments: languages)
  func determinism(_ language: String) {
    let documents = IndexSamples.documents(language)
    let words = IndexSamples.words[language] ?? SearchWords()
    let files = IndexSamples.files(documents, language, IndexSamples.small, words: words)
    for _ in 0..<3 {
      #expect(IndexSamples.files(documents, language, IndexSamples.small, words: words) == files)
    }
    #expect(files.map(\.path) == files.map(\.path).sorted())
    #expect(Set(files.map(\.path)).count == files.count)
  }

  @Test("The name of a chunk says what is in it, and the root names every chunk", arguments: languages)
  func names(_ language: String) throws {
    let files = IndexSamples.files(IndexSamples.documents(language), language, IndexSamples.small)
    let root = try #require(files.first { $0.path.hasSuffix("/index.json") })
    let text = String(decoding: root.bytes, as: UTF8.self)
    for file in files where file != root {
      let parts = file.path.split(separator: "/")[2].split(separator: ".")
      #expect(parts.count == 3 && parts[1].count == 6, "\(file.path)")
      #expect(text.contains("\"\(parts[1])\""), "\(file.path)")
    }
  }

  @Test("A small catalogue has few files; a large one stays within the limits")
  func limits() {
    #expect(IndexSamples.files(IndexSamples.documents("en"), "en").count <= 10)
    var random = WordSamples(seed: 11)
    let documents = (0..<1500).map { number in
      let words = (0..<6).map { _ in random.word() }
      return SearchDocument(kind: .procedure, title: words.joined(separator: " "), path: "p/\(number)/")
    }
    var layout = IndexLayout()
    (layout.terms, layout.spellings, layout.titles, layout.summaries) = (20, 4, 10, 3)
    let files = IndexSamples.files(documents, "en", layout)
    for (part, most) in [("terms", 20), ("spellings", 4), ("titles", 10), ("summaries", 3)] {
      let count = files.filter { $0.path.contains("/\(part)-") }.count
      #expect((1...most).contains(count), "\(count) chunks of \(part)")
    }
  }

  @Test("A new document at the end leaves most chunks of words as they are")
  func stability() {
    var random = WordSamples(seed: 5)
    var documents = (0..<600).map { number in
      let words = (0..<5).map { _ in "w\(random.next() % 900)x\(random.next() % 30)" }
      return SearchDocument(kind: .page, title: words.joined(separator: " "), path: "p/\(number)/")
    }
    var layout = IndexLayout()
    layout.chunkBytes = 800
    let before = Set(IndexSamples.files(documents, "en", layout).map(\.bytes))
    documents.append(SearchDocument(kind: .page, title: "one more document", path: "more/"))
    let after = IndexSamples.files(documents, "en", layout)
    let changed = after.filter { !before.contains($0.bytes) }
    #expect(after.count > 60)
    #expect(changed.count * 3 < after.count, "\(changed.map(\.path))")
  }

  @Test("An index of nothing finds nothing")
  func empty() throws {
    let index = try SearchIndex(files: IndexSamples.files([], "vi"))
    #expect(index.find("đăng ký", full: true).hits.isEmpty)
  }

  @Test("Compounds that were taken apart are listed for editors")
  func compounds() {
    var builder = IndexBuilder(language: "nl", words: IndexSamples.words["nl"] ?? SearchWords())
    for document in IndexSamples.documents("nl") { builder.add(document) }
    let found = Dictionary(uniqueKeysWithValues: builder.compounds.map { ($0.word, $0.parts) })
    #expect(found["huwelijksakte"] == nil || found["huwelijksakte"] == ["huwelijk", "akte"])
    #expect(found["kinderdagverblijf"] == nil)
  }

  @Test("JSON escapes what must be, and nothing else")
  func json() {
    var json = JSONBytes()
    json.strings(["a\"b\\c", "\u{0}\u{1F}\n", "đ</script>"])
    json.comma()
    json.numbers([0, 9, 10, -12, 1_234_567])
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"["a\"b\\c","\u0000\u001f\u000a","đ</script>"],[0,9,10,-12,1234567]"#)
  }
}

extension WordSamples {
  /// One of some five thousand words of four letters.
  fileprivate mutating func word() -> String {
    String((0..<4).map { _ in Character(Unicode.Scalar(UInt8(97 + next() % 8))) })
  }
}
