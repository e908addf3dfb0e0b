import Foundation
import Testing

@testable import Search

/// `templates/js/search-index.js` finds what the program finds. The program writes down small indexes and what it finds
/// in them; Tests/BrowserTests/test_search_index.py asks the browser for the same.
@Suite struct IndexTwinTests {
  private static let place = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures/index.json")

  @Test("What is written down for the browser is what the program does; else run `make golden`")
  func twin() throws {
    let fixture = try Self.fixture()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(fixture.utf8).write(to: Self.place)
      Issue.record("index.json was written anew; read the difference")
    }
    let written = try String(contentsOf: Self.place, encoding: .utf8)
    let lines = zip(written.split(separator: "\n"), fixture.split(separator: "\n"))
    #expect(lines.first { $0 != $1 }.map { "\($0) is now \($1)" } == nil)
    #expect(written.utf8.count == fixture.utf8.count)
  }

  /// One file or one query in each line.
  private static func fixture() throws -> String {
    var (files, queries): ([String], [String]) = ([], [])
    for language in IndexSamples.all.keys.sorted() {
      let words = IndexSamples.words[language] ?? SearchWords()
      let made = IndexSamples.files(
        IndexSamples.documents(language), language, IndexSamples.small, words: words)
      files += made.map { file in
        string(file.path) + ":" + string(String(decoding: file.bytes, as: UTF8.self))
      }
      let index = try SearchIndex(files: made)
      let asked = QuerySamples.queries(language, seed: 8, random: 25).filter(isEverywhere) + odd
      for (number, query) in asked.enumerated() {
        let full = number % 3 == 2
        queries.append(line(language, query, full, index.find(query, full: full, limit: 6)))
      }
    }
    return
      "{\"files\":{\n\(files.joined(separator: ",\n"))\n},\"queries\":[\n\(queries.joined(separator: ",\n"))\n]}\n"
  }

  private static let odd = [
    "", " ", "\u{0}", "<b>", "\u{202E}abc", "__proto__", "constructor toString", "đ", "1.000001 2",
    "certifikatte ",
    String(repeating: "ab ", count: 250),
  ]

  private static func isEverywhere(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(WordSamples.isEverywhere)
  }

  private static func line(_ language: String, _ query: String, _ full: Bool, _ result: SearchResult)
    -> String
  {
    var json = JSONBytes()
    json.raw("[")
    json.string(language)
    json.comma()
    json.string(query)
    json.raw(full ? ",1," : ",0,")
    json.list(result.hits) { json, hit in
      json.raw("[")
      json.numbers([hit.document, hit.kind.rawValue, hit.score, hit.coverage, hit.matched])
      json.raw(",")
      json.strings([hit.title, hit.path, hit.code ?? "", hit.language ?? ""])
      json.raw("]")
    }
    json.comma()
    json.numbers([result.procedures, result.others, result.usedTexts ? 1 : 0])
    json.comma()
    json.list(result.words) { json, word in
      json.strings([word.text, word.folded, word.correction ?? ""] + word.matchedAs)
    }
    json.comma()
    json.strings(result.nearest)
    json.raw("]")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func string(_ text: String) -> String {
    var json = JSONBytes()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
