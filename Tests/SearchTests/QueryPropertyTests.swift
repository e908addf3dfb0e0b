import Testing

@testable import Search

/// What holds for every query.
@Suite struct QueryPropertyTests {
  static let languages = IndexSamples.all.keys.sorted()

  @Test("A document is found by its own title, first, with marks and without", arguments: languages)
  func titles(_ language: String) throws {
    let documents = IndexSamples.documents(language)
    for layout in [IndexLayout(), IndexSamples.small, .tiny] {
      let index = try SearchIndex(files: IndexSamples.files(documents, language, layout))
      for (number, document) in documents.enumerated() {
        for title in [document.title, Folding.fold(document.title), document.title + " "] {
          let hits = index.find(title).hits
          let first = document.kind == .procedure ? hits.first : hits.first { $0.kind != .procedure }
          #expect(first?.document == number, "\(title): \(hits.map(\.title))")
          #expect(first?.path == document.path && first?.code == document.code)
          #expect(first?.language == document.language && first?.kind == document.kind)
        }
      }
    }
  }

  @Test("How an index is divided does not change what is found", arguments: languages)
  func layouts(_ language: String) throws {
    let documents = IndexSamples.documents(language)
    let words = IndexSamples.words[language] ?? SearchWords()
    let whole = try SearchIndex(files: IndexSamples.files(documents, language, .whole, words: words))
    let tiny = try SearchIndex(files: IndexSamples.files(documents, language, .tiny, words: words))
    for query in QuerySamples.queries(language, seed: 1, random: 30) {
      for full in [false, true] {
        let (one, other) = (whole.find(query, full: full), tiny.find(query, full: full))
        #expect(
          one.hits == other.hits && one.words == other.words && one.nearest == other.nearest, "\(query)")
      }
    }
  }

  @Test("Random queries crash nothing, and what they find holds a word of them", arguments: languages)
  func random(_ language: String) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Random queries in \(language): seed \(seed)")
    let files = IndexSamples.files(IndexSamples.documents(language), language, IndexSamples.small)
    let index = try SearchIndex(files: files)
    for query in QuerySamples.queries(language, seed: seed, random: 60) {
      let result = index.find(query, full: true)
      #expect(!result.isPartial)
      for hit in result.hits { #expect(hit.matched > 0 && hit.score > 0, "\(query): \(hit)") }
      #expect(result.hits.isEmpty || result.words.contains { $0.isKnown }, "\(query)")
    }
  }

  @Test(
    "Odd queries",
    arguments: [
      "", " ", "\u{0}", "<script>alert(1)</script>", "\u{202E}noh tek", String(repeating: "a", count: 10_000),
      String(repeating: "đăng ký ", count: 2_000), String(repeating: "1.", count: 5_000), "\"*+-~^(",
      "%00%ff",
      String(repeating: "漢", count: 3_000), "\u{301}\u{301}", "👨‍👩‍👧", "…",
    ])
  func odd(_ query: String) throws {
    for language in Self.languages {
      let index = try SearchIndex(files: IndexSamples.files(IndexSamples.documents(language), language))
      let result = index.find(query, full: true)
      #expect(result.words.count <= ParsedQuery.mostWords)
      if query.allSatisfy({ !$0.isLetter && !$0.isNumber }) { #expect(result.hits.isEmpty) }
    }
  }

  @Test("Marks that turn the direction of text do not stand between letters")
  func direction() throws {
    let index = try SearchIndex(files: IndexSamples.files(IndexSamples.documents("vi"), "vi"))
    #expect(index.find("k\u{202E}et hon").hits.first?.title == "Đăng ký kết hôn")
  }
}

/// Queries as they are typed, rightly and wrongly.
enum QuerySamples {
  /// Every title, its beginnings, mistakes in it, words of it joined and parted, and random ones.
  static func queries(_ language: String, seed: UInt64, random count: Int) -> [String] {
    var random = WordSamples(seed: seed)
    let documents = IndexSamples.documents(language)
    var queries: [String] = []
    for document in documents {
      let folded = Folding.fold(document.title)
      queries += [document.title, folded, document.title.uppercased() + " "] + document.keywords.prefix(1)
      queries.append(String(folded.prefix(1 + Int(random.next() % UInt64(max(folded.count, 1))))))
      queries.append(mistaken(folded, &random))
      queries.append(folded.split(separator: " ").prefix(2).joined())
      if let code = document.code {
        queries += [code, code.filter { $0 != "." }, code.replacing(".", with: " ")]
      }
    }
    let words = documents.flatMap {
      ([$0.title] + $0.keywords + $0.text).flatMap { $0.split(separator: " ") }
    }
    for _ in 0..<count {
      if random.next() % 4 == 0 {
        queries.append(random.text())
        continue
      }
      let picked = (0...random.next() % 4).map { _ in String(words[Int(random.next() % UInt64(words.count))])
      }
      let text = picked.joined(separator: " ")
      queries.append(random.next() % 3 == 0 ? mistaken(text, &random) : text)
    }
    return queries
  }

  /// One letter left out, doubled, replaced, or exchanged with the next.
  private static func mistaken(_ text: String, _ random: inout WordSamples) -> String {
    var letters = Array(text.unicodeScalars)
    guard letters.count > 1 else { return text }
    let place = Int(random.next() % UInt64(letters.count - 1))
    switch random.next() % 4 {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    case 2: letters[place] = "e"
    default: letters.swapAt(place, place + 1)
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: letters)
    return String(result)
  }
}
